"use client";

import { deskTime } from "@/lib/desk-time";
import type { WorkflowView } from "@/lib/views/workflow-view";
import type { ArticleActions } from "./article-actions";
import type { Deeds } from "./use-deeds";

type Props = { workflow: WorkflowView; actions: ArticleActions; deeds: Deeds; now: string };

/** What readers have been told of changes: dated notes, and lines of the list of changes, which an editor approves. */
export function ToldReaders({ workflow, actions, deeds, now }: Props) {
  const { corrections, changeNotes, may, timeZone } = workflow;
  if (corrections.length === 0 && changeNotes.length === 0) return null;
  const waiting = changeNotes.filter(({ isApproved }) => !isApproved).length;
  const at = (instant: string) => deskTime(instant, { timeZone, now });
  return (
    <details className="told" open={waiting > 0 && may.approveNotes}>
      <summary>
        What readers were told
        {waiting > 0 && `, ${waiting} ${waiting === 1 ? "line waits" : "lines wait"} for approval`}
      </summary>
      <ul>
        {corrections.map(({ id, kind, text, publishedAt }) => (
          <li key={id}>
            <small>
              {kind}, {at(publishedAt)}
            </small>
            <p>{text}</p>
          </li>
        ))}
        {changeNotes.map(({ id, text, publishedAt, isApproved }) => (
          <li key={id}>
            <small>
              change, {at(publishedAt)}
              {!isApproved && ", not shown yet"}
            </small>
            <p>{text}</p>
            {may.approveNotes && (
              <span className="deeds">
                {!isApproved && (
                  <button
                    type="button"
                    className="button quiet"
                    disabled={deeds.isPending}
                    onClick={() =>
                      void deeds.run({
                        deed: actions.approveNote,
                        fields: { noteId: id, text: "" },
                        done: "Readers see the line.",
                      })
                    }
                  >
                    Show it to readers
                  </button>
                )}
                <button
                  type="button"
                  className="button quiet"
                  disabled={deeds.isPending}
                  onClick={() =>
                    void deeds.run({ deed: actions.removeNote, fields: { noteId: id }, done: "The line is gone." })
                  }
                >
                  Remove it
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
