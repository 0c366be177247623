"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Field } from "@/components/admin/ui/field";
import { nodeAround, setValue } from "@/lib/editor/edits/node-values";
import { linkAddress } from "@/lib/editor/link-address";
import { run } from "../body/body-keys";
import { EditorDialog } from "./editor-dialog";

type Question = {
  title: string;
  label: string;
  help: string;
  node: string;
  key: string;
  /** The value as it is stored, or null when what was typed is none. */
  read: (typed: string) => string | null;
  problem: string;
};

const questions = {
  source: {
    title: "Source of the quotation",
    label: "Address",
    help: "Where readers find the whole of it.",
    node: "blockQuote",
    key: "source",
    read: linkAddress,
    problem: "Give an address such as https://example.org/report, or leave it empty.",
  },
  date: {
    title: "Exact date of the event",
    label: "Date",
    help: "For machines: 1871, 2025-09, 2025-09-03 or 2025-09-03T14:05+02:00. Readers see what stands under “When”.",
    node: "timelineEvent",
    key: "date",
    read: (typed) =>
      /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/.test(typed.trim()) ? typed.trim() : null,
    problem: "Write the date as 2025-09-03, or leave it empty.",
  },
} satisfies Record<string, Question>;

type Props = { editor: Editor; asks: keyof typeof questions; onClose: () => void };

/** One value of the block at hand that is not written on the sheet. */
export function ValueDialog({ editor, asks, onClose }: Props) {
  const question: Question = questions[asks];
  const [value, setTyped] = useState(() =>
    String(nodeAround(editor.state, question.node)?.node.attrs[question.key] ?? ""),
  );
  const [problem, setProblem] = useState<string>();
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const send = () => {
    const read = value.trim() === "" ? null : question.read(value);
    if (read === null && value.trim() !== "") {
      setProblem(question.problem);
      return;
    }
    run(editor, setValue(question.node, question.key, read));
    close();
  };
  return (
    <EditorDialog title={question.title} onClose={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={question.label} help={question.help} problem={problem}>
          {(given) => (
            <input
              {...given}
              type="text"
              autoComplete="off"
              value={value}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className="deeds">
          <button type="submit" className="button go">
            Keep it
          </button>
        </div>
      </form>
    </EditorDialog>
  );
}
