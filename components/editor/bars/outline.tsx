"use client";

import { TextSelection } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import type { OutlinePart } from "@/lib/editor/outline";

/** The sections of the text with their words; each leads there. */
export function Outline({ editor, parts }: { editor: Editor; parts: readonly OutlinePart[] }) {
  const place = useEditorState({
    editor,
    selector: ({ editor: { state } }) => parts.findLastIndex((part) => part.pos <= state.selection.from),
  });
  const goTo = ({ id }: OutlinePart) => {
    editor.state.doc.forEach((node, pos) => {
      if (node.attrs.id !== id) return;
      const tr = editor.state.tr.setSelection(TextSelection.near(editor.state.doc.resolve(pos + 1), 1));
      editor.view.dispatch(tr.scrollIntoView());
      const dom = editor.view.nodeDOM(pos);
      if (dom instanceof HTMLElement) dom.scrollIntoView({ block: "center" });
    });
    editor.view.focus();
  };
  return (
    <nav className="sections-of-text" aria-label="Outline">
      <h2>Outline</h2>
      {parts.length === 0 ? (
        <p className="label">Subheads will stand here.</p>
      ) : (
        <ul>
          {parts.map((part, at) => (
            <li key={part.id}>
              <button type="button" aria-current={at === place || undefined} onClick={() => goTo(part)}>
                <span>{part.name}</span>
                <span className="number">{part.words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
