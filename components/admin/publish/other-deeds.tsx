"use client";

import { type ReactNode, useState } from "react";
import { AskDialog } from "@/components/admin/ui/ask-dialog";
import type { WorkflowView } from "@/lib/views/workflow-view";
import type { Transition } from "@/lib/workflow";
import type { ArticleActions } from "./article-actions";
import type { Asked, Deeds } from "./use-deeds";

type Props = { workflow: WorkflowView; actions: ArticleActions; deeds: Deeds };

type Question = {
  name: string;
  needs: Transition | null;
  deed: keyof ArticleActions;
  /** What it does, and how it is undone. */
  about: string;
  done: string;
  /** Whether the text is closed by it. */
  leavesText?: boolean;
  fields?: ReactNode;
};

const why = (
  <div className="field">
    <label htmlFor="deed-reason">Why, for the log</label>
    <textarea id="deed-reason" name="reason" required maxLength={2_000} />
  </div>
);

const questions: readonly Question[] = [
  {
    name: "Correct it",
    needs: "correct-article",
    deed: "correct",
    about: "Adds a dated note to the article and to the page of corrections. The text itself is changed in the sheet.",
    done: "Readers see the note.",
    fields: (
      <>
        <div className="field">
          <label htmlFor="deed-kind">Kind</label>
          <select id="deed-kind" name="kind">
            <option value="correction">Correction: something was wrong</option>
            <option value="clarification">Clarification: something was unclear</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="deed-text">What was wrong, and what is right</label>
          <textarea id="deed-text" name="text" required maxLength={2_000} />
        </div>
      </>
    ),
  },
  {
    name: "Unpublish",
    needs: "unpublish-article",
    deed: "unpublish",
    about: "Takes it from readers at once; its address says that it is gone. It can be put back as it was.",
    done: "Readers do not see it any more. “Put back” undoes this.",
    fields: why,
  },
  {
    name: "Retract",
    needs: "retract-article",
    deed: "retract",
    about: "Takes it from readers for good. This cannot be undone.",
    done: "It is retracted.",
    leavesText: true,
    fields: (
      <>
        {why}
        <div className="field">
          <label htmlFor="deed-notice">Notice for readers at its address</label>
          <textarea id="deed-notice" name="notice" maxLength={2_000} />
          <p className="field-help">Without one they are told only that it is gone.</p>
        </div>
      </>
    ),
  },
  {
    name: "Put in the trash",
    needs: "trash-article",
    deed: "trash",
    about: "It leaves every list but the trash, from which it can be taken out again.",
    done: "It lies in the trash.",
    leavesText: true,
  },
];

/** What is rarer, and asks once. */
export function OtherDeeds({ workflow, actions, deeds }: Props) {
  const [open, setOpen] = useState<Question | null>(null);
  const can = (needs: Transition | null) => needs === null || workflow.deeds.includes(needs);
  const offered = questions.filter(({ needs }) => can(needs));
  const at = (asked: Asked) => () => void deeds.run(asked);
  return (
    <details className="other-deeds" open={workflow.stage === "trashed" || workflow.stage === "unpublished"}>
      <summary>More to do with it</summary>
      <div className="deeds">
        {can("put-back-article") && (
          <button
            type="button"
            className="button"
            disabled={deeds.isPending}
            onClick={at({ deed: actions.putBack, done: "Readers see it again, as it was." })}
          >
            Put back as it was
          </button>
        )}
        {can("restore-article-from-trash") && (
          <button
            type="button"
            className="button go"
            disabled={deeds.isPending}
            onClick={at({ deed: actions.restore, done: "It is out of the trash." })}
          >
            Take out of the trash
          </button>
        )}
        {offered.map((question) => (
          <button
            key={question.name}
            type="button"
            className="button"
            disabled={deeds.isPending}
            onClick={() => setOpen(question)}
          >
            {question.name}
          </button>
        ))}
        <button
          type="button"
          className="button"
          disabled={deeds.isPending}
          onClick={at({ deed: actions.duplicate, leavesText: true, done: "" })}
        >
          Duplicate
        </button>
      </div>
      {open !== null && (
        <AskDialog title={open.name} onClose={() => setOpen(null)}>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              const given = [...new FormData(event.currentTarget)].map(([name, field]) => [name, String(field)]);
              setOpen(null);
              const { deed, done, leavesText = false } = open;
              void deeds.run({ deed: actions[deed], fields: Object.fromEntries(given), leavesText, done });
            }}
          >
            <p>{open.about}</p>
            {open.fields}
            <div className="deeds">
              <button type="submit" className="button go">
                {open.name}
              </button>
              <button type="button" className="button" onClick={() => setOpen(null)}>
                Leave it
              </button>
            </div>
          </form>
        </AskDialog>
      )}
    </details>
  );
}
