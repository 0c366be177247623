"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import { find, findNext, foundIn, replaceAll, replaceOne } from "@/lib/editor/find/find-plugin";
import { run } from "../body/body-keys";

/** Find and replace. Enter goes on, Shift and Enter back, Escape into the text again. */
export function FindBar({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { total, current } = useEditorState({ editor, selector: ({ editor: { state } }) => foundIn(state) });
  const [words, setWords] = useState(() => selectedText(editor));
  const [replacement, setReplacement] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    run(editor, find({ words, matchCase }));
  }, [editor, words, matchCase]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) run(editor, find(null));
    },
    [editor],
  );
  const close = () => {
    onClose();
    editor.view.focus();
  };
  return (
    <search
      className="find-bar"
      aria-label="Find and replace"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(editor, findNext(1));
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label="Find"
          placeholder="Find"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !event.shiftKey) return;
            event.preventDefault();
            run(editor, findNext(-1));
          }}
        />
        <span className="found-count" role="status">
          {words === "" ? "" : total === 0 ? "Not found" : `${current} of ${total}`}
        </span>
        <button
          type="button"
          className="tool"
          aria-label="Previous"
          disabled={total === 0}
          onClick={() => run(editor, findNext(-1))}
        >
          ↑
        </button>
        <button type="submit" className="tool" aria-label="Next" disabled={total === 0}>
          ↓
        </button>
        <label className="check">
          <input type="checkbox" checked={matchCase} onChange={(event) => setMatchCase(event.target.checked)} />
          Match capitals
        </label>
      </form>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          run(editor, replaceOne(replacement));
        }}
      >
        <input
          type="text"
          aria-label="Replace with"
          placeholder="Replace with"
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
        />
        <button type="submit" className="tool" disabled={total === 0}>
          Replace
        </button>
        <button
          type="button"
          className="tool"
          disabled={total === 0}
          onClick={() => {
            run(editor, replaceAll(replacement));
            // The button has nothing left to do, and a button that can do nothing holds no focus.
            field.current?.focus();
          }}
        >
          Replace all
        </button>
        <button type="button" className="tool" onClick={close}>
          Close
        </button>
      </form>
    </search>
  );
}

function selectedText({ state }: Editor): string {
  const { from, to } = state.selection;
  const text = state.doc.textBetween(from, to, "\n");
  return text.includes("\n") || text.length > 200 ? "" : text;
}
