"use client";

import type { Editor } from "@tiptap/react";
import { useEffect, useRef, useState } from "react";
import type { TextDraft } from "@/lib/editor/text-draft";
import { textFieldOf } from "@/lib/editor/text-fields";
import { shownField, useFind } from "./use-find";

type Props = { editor: Editor; draft: TextDraft; mayWrite: boolean; onClose: () => void };

/**
 * Find, and replace where the article can be written. Enter goes on, Shift and Enter back, Escape to the place that was
 * found.
 */
export function FindBar({ editor, draft, mayWrite, onClose }: Props) {
  const found = useFind(editor, draft, selectedText(editor));
  const input = useRef<HTMLInputElement>(null);
  const { question, total } = found;

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const close = () => {
    const field = found.field && shownField(found.field);
    onClose();
    if (field) field.focus();
    else editor.view.focus();
  };
  return (
    <search
      className="find-bar"
      aria-label={mayWrite ? "Find and replace" : "Find"}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          found.step(1);
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label="Find"
          placeholder="Find"
          value={question.words}
          onChange={(event) => found.ask({ words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !event.shiftKey) return;
            event.preventDefault();
            found.step(-1);
          }}
        />
        <span className="found-count" role="status">
          {standing(found)}
        </span>
        <button
          type="button"
          className="tool"
          aria-label="Previous"
          disabled={total === 0}
          onClick={() => found.step(-1)}
        >
          ↑
        </button>
        <button type="submit" className="tool" aria-label="Next" disabled={total === 0}>
          ↓
        </button>
        <label className="check">
          <input
            type="checkbox"
            checked={question.matchCase}
            onChange={(event) => found.ask({ matchCase: event.target.checked })}
          />
          Match capitals
        </label>
      </form>
      {mayWrite && <ReplaceForm found={found} onAll={() => input.current?.focus()} />}
      <button type="button" className="tool" onClick={close}>
        Close
      </button>
      {found.replaced !== null && (
        <p className="field-help">
          {found.replaced}{" "}
          <button type="button" className="button quiet" onClick={found.takeBack}>
            Take it back
          </button>
        </p>
      )}
      {found.problem !== "" && (
        <p className="field-problem" role="alert">
          {found.problem}
        </p>
      )}
    </search>
  );
}

type ReplaceProps = {
  found: ReturnType<typeof useFind>;
  /** The button has nothing left to do then, and a button that can do nothing holds no focus. */
  onAll: () => void;
};

function ReplaceForm({ found, onAll }: ReplaceProps) {
  const [replacement, setReplacement] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        found.replace(replacement);
      }}
    >
      <input
        type="text"
        aria-label="Replace with"
        placeholder="Replace with"
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
      />
      <button type="submit" className="tool" disabled={found.total === 0}>
        Replace
      </button>
      <button
        type="button"
        className="tool"
        disabled={found.total === 0}
        onClick={() => {
          found.replaceAll(replacement);
          onAll();
        }}
      >
        Replace all
      </button>
    </form>
  );
}

function standing({ question, total, current, field }: ReturnType<typeof useFind>): string {
  if (question.words === "") return "";
  if (total === 0) return "Not found";
  return `${current} of ${total}${field === null ? "" : `, ${textFieldOf[field].label}`}`;
}

function selectedText({ state }: Editor): string {
  const { from, to } = state.selection;
  const text = state.doc.textBetween(from, to, "\n");
  return text.includes("\n") || text.length > 200 ? "" : text;
}
