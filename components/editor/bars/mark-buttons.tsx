"use client";

import type { Editor } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import { keyCaps, type ShortcutId, shortcutKeys } from "@/lib/editor/shortcuts";
import { run } from "../body/body-keys";
import type { EditorHost } from "../body/editor-host";

const markButtons = [
  { name: "strong", label: "Strong", face: <strong>B</strong> },
  { name: "emphasis", label: "Emphasis", face: <em>I</em> },
  { name: "link", label: "Link", face: "Link" },
  { name: "smallCaps", label: "Small capitals", face: <span className="small-caps">Abc</span> },
  { name: "strikethrough", label: "Strikethrough", face: <s>abc</s> },
  { name: "code", label: "Code", face: <code>{"{}"}</code> },
  {
    name: "subscript",
    label: "Subscript",
    face: (
      <span>
        x<sub>2</sub>
      </span>
    ),
  },
  {
    name: "superscript",
    label: "Superscript",
    face: (
      <span>
        x<sup>2</sup>
      </span>
    ),
  },
] as const;

/** What can be done with words: each is on while the selected words have it. */
export function MarkButtons({ editor, host, marks }: { editor: Editor; host: EditorHost; marks: string }) {
  const on = new Set(marks.split(" "));
  const toggle = (name: string) => {
    if (name === "link") {
      host.ask({ kind: "link" });
      return;
    }
    const type = editor.schema.marks[name];
    if (type !== undefined) run(editor, toggleMark(type));
    editor.view.focus();
  };
  return markButtons.map(({ name, label, face }) => (
    <button
      key={name}
      type="button"
      className="tool"
      aria-label={label}
      aria-pressed={on.has(name)}
      title={`${label} ${keyCaps(shortcutKeys[name satisfies ShortcutId], false).join(" ")}`}
      // The selection stays in the text, where a finger has made it.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => toggle(name)}
    >
      {face}
    </button>
  ));
}
