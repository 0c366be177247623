import { deskTime } from "@/lib/desk-time";
import { scheduleRefusalSentence } from "@/lib/schedule-refusal";
import type { WorkflowView } from "@/lib/views/workflow-view";

/** Where the article stands and what a publication would do, in sentences. */
export function Standing({ workflow, now }: { workflow: WorkflowView; now: string }) {
  const { schedule, returned, embargoedUntil, timeZone, retractionNotice } = workflow;
  const at = (instant: string) => deskTime(instant, { timeZone, now });
  const isLate = schedule !== null && schedule.for < now;
  return (
    <div className="standing">
      <p>{sentenceOf(workflow, at)}</p>
      {isLate && (
        <p className="late">
          It was due {at(schedule.for)}. {scheduleRefusalSentence(schedule.refusal)}
        </p>
      )}
      {schedule !== null && schedule.revision !== workflow.workingRevision && (
        <p>
          Revision {schedule.revision} is what was scheduled. What was written since waits: schedule again to take it
          in.
        </p>
      )}
      {embargoedUntil !== null && embargoedUntil > now && (
        <p className="late">Under embargo until {at(embargoedUntil)}.</p>
      )}
      {returned !== null && (
        <blockquote className="returned">
          <p>
            Given back {returned.by !== "" && `by ${returned.by} `}
            {at(returned.at)}:
          </p>
          <p>{returned.note}</p>
        </blockquote>
      )}
      {retractionNotice !== "" && <p>Readers are told: {retractionNotice}</p>}
    </div>
  );
}

function sentenceOf({ stage, schedule, ...workflow }: WorkflowView, at: (instant: string) => string): string {
  const since = workflow.substantivelyUpdatedAt ?? workflow.firstPublishedAt;
  const live = since === null ? "live" : `live since ${at(since)}`;
  const by = schedule !== null && schedule.by !== "" ? `, scheduled by ${schedule.by}` : "";
  switch (stage) {
    case "draft":
      return "Readers do not see it. Publishing puts it before them.";
    case "in-review":
      return workflow.reviewRequestedAt === null
        ? "It waits for an editor."
        : `It has waited for an editor since ${at(workflow.reviewRequestedAt)}.`;
    case "scheduled":
      return `It goes before readers ${at(schedule?.for ?? "")}${by}.`;
    case "published":
      return `Readers see the newest text, ${live}.`;
    case "changed":
      return `Your changes replace the text ${live}.`;
    case "changes-in-review":
      return `The changes wait for an editor. Readers see the text ${live}.`;
    case "changes-scheduled":
      return `The changes go before readers ${at(schedule?.for ?? "")}${by}. Until then they see the text ${live}.`;
    case "unpublished":
      return "It was taken from readers. Publishing puts the newest text before them again.";
    case "retracted":
      return "It was retracted for good. Its address says so.";
    case "trashed":
      return "It lies in the trash. Nothing in it is lost.";
  }
}
