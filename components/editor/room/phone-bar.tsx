"use client";

import { redo, undo } from "@tiptap/pm/history";
import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { insertKind } from "@/lib/editor/edits/insert-block";
import { InsertMenu } from "../bars/insert-menu";
import { MarkButtons } from "../bars/mark-buttons";
import { toolsState } from "../bars/tool-bar-state";
import { run } from "../body/body-keys";
import type { EditorHost } from "../body/editor-host";

type Props = { editor: Editor; host: EditorHost; isSideOpen: boolean; onSide: () => void };

/** What a thumb needs, at the bottom of a phone: above the keyboard while one writes. */
export function PhoneBar({ editor, host, isSideOpen, onSide }: Props) {
  const { marks, canUndo, canRedo } = useEditorState({ editor, selector: toolsState });
  const [open, setOpen] = useState<"insert" | "marks" | null>(null);
  const toggle = (what: "insert" | "marks") => setOpen(open === what ? null : what);
  return (
    <div className="phone-bar" role="toolbar" aria-label="Writing">
      {open === "marks" && (
        <div className="phone-marks">
          <MarkButtons editor={editor} host={host} marks={marks} />
        </div>
      )}
      {open === "insert" && (
        <InsertMenu
          onClose={() => setOpen(null)}
          onChoose={(choice) => {
            setOpen(null);
            if (choice.asks !== null) {
              host.ask({ kind: choice.asks });
              return;
            }
            run(editor, insertKind(choice.kind));
            editor.view.focus();
          }}
        />
      )}
      <button type="button" className="tool" aria-expanded={open === "insert"} onClick={() => toggle("insert")}>
        Insert
      </button>
      <button type="button" className="tool" onClick={() => host.ask({ kind: "picture" })}>
        Picture
      </button>
      <button
        type="button"
        className="tool"
        aria-expanded={open === "marks"}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => toggle("marks")}
      >
        <strong>B</strong> <em>I</em>
      </button>
      <button type="button" className="tool" aria-label="Undo" disabled={!canUndo} onClick={() => run(editor, undo)}>
        ↶
      </button>
      <button type="button" className="tool" aria-label="Redo" disabled={!canRedo} onClick={() => run(editor, redo)}>
        ↷
      </button>
      <button type="button" className="tool tool-side" aria-expanded={isSideOpen} onClick={onSide}>
        {isSideOpen ? "Text" : "Publish"}
      </button>
    </div>
  );
}
