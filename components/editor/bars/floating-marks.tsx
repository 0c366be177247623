"use client";

import { NodeSelection } from "@tiptap/pm/state";
import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import type { EditorHost } from "../body/editor-host";
import { MarkButtons } from "./mark-buttons";
import { placeAbove } from "./place-below";
import { toolsState } from "./tool-bar-state";

/** The marks above selected words. It waits until the selection is made: while the pointer is down it would be in the way. */
export function FloatingMarks({ editor, host }: { editor: Editor; host: EditorHost }) {
  const range = useEditorState({ editor, selector: selectedWords });
  const { marks } = useEditorState({ editor, selector: toolsState });
  const [isPointing, setPointing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const down = () => setPointing(true);
    const up = () => setPointing(false);
    editor.view.dom.addEventListener("pointerdown", down);
    window.addEventListener("pointerup", up);
    return () => {
      editor.view.dom.removeEventListener("pointerdown", down);
      window.removeEventListener("pointerup", up);
    };
  }, [editor]);
  useEffect(() => {
    if (range === null || box.current === null) return;
    placeAbove(box.current, editor.view.coordsAtPos(range.from));
  });
  if (range === null || isPointing) return null;
  return (
    <div className="floating-marks" role="toolbar" aria-label="Marks of the selected words" ref={box}>
      <MarkButtons editor={editor} host={host} marks={marks} />
    </div>
  );
}

function selectedWords({ editor }: { editor: Editor }): { from: number; to: number } | null {
  const { selection } = editor.state;
  if (selection.empty || selection instanceof NodeSelection || !editor.isFocused) return null;
  return selection.$from.parent.type.spec.marks === "" ? null : { from: selection.from, to: selection.to };
}
