"use client";

import { useState } from "react";
import { AskDialog } from "@/components/admin/ui/ask-dialog";
import type { WorkflowView } from "@/lib/views/workflow-view";
import type { ArticleActions } from "./article-actions";
import type { Deeds } from "./use-deeds";

type Props = { workflow: WorkflowView; actions: ArticleActions; deeds: Deeds };

/** Handing in, taking back and giving back, and what stands on the schedule. */
export function ReviewDeeds({ workflow, actions, deeds }: Props) {
  const [isReturning, setReturning] = useState(false);
  const can = (deed: WorkflowView["deeds"][number]) => workflow.deeds.includes(deed);
  const { run, isPending } = deeds;
  return (
    <div className="deeds">
      {can("request-review") && (
        <button
          type="button"
          className={can("publish-article") ? "button" : "button go wide"}
          disabled={isPending}
          onClick={() => run({ deed: actions.review, needsText: true, done: "An editor is asked to read it." })}
        >
          Ask for a review
        </button>
      )}
      {can("take-back-review") && (
        <button
          type="button"
          className="button"
          disabled={isPending}
          onClick={() => run({ deed: actions.takeBack, done: "It is taken back from review." })}
        >
          Take back from review
        </button>
      )}
      {can("return-article") && (
        <button type="button" className="button" disabled={isPending} onClick={() => setReturning(true)}>
          Give back with a note
        </button>
      )}
      {can("unschedule-article") && (
        <button
          type="button"
          className="button"
          disabled={isPending}
          onClick={() => run({ deed: actions.unschedule, done: "It is off the schedule." })}
        >
          Take off the schedule
        </button>
      )}
      {isReturning && (
        <AskDialog title="Give it back" onClose={() => setReturning(false)}>
          <form
            className="form"
            onSubmit={(event) => {
              event.preventDefault();
              const note = String(new FormData(event.currentTarget).get("note") ?? "");
              setReturning(false);
              void run({ deed: actions.giveBack, fields: { note }, done: "It is given back to its owner." });
            }}
          >
            <div className="field">
              <label htmlFor="return-note">What is to be done</label>
              <textarea id="return-note" name="note" required maxLength={10_000} />
            </div>
            <div className="deeds">
              <button type="submit" className="button go">
                Give it back
              </button>
              <button type="button" className="button" onClick={() => setReturning(false)}>
                Leave it
              </button>
            </div>
          </form>
        </AskDialog>
      )}
    </div>
  );
}
