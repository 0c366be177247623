"use client";

import { type FormEvent, useState } from "react";
import { useEditorHandle } from "@/components/editor/editor-context";
import { longestChangeNote } from "@/lib/change-note";
import { type Check, isOverridable, unmetChecks } from "@/lib/checklist";
import { wallTimeOf } from "@/lib/schedule-time";
import type { WorkflowView } from "@/lib/views/workflow-view";
import type { ArticleActions } from "./article-actions";
import { Checklist } from "./checklist";
import { type Chosen, TimeField } from "./time-field";
import type { Deeds, Fields } from "./use-deeds";

/** What readers are told of a change of what they have seen. */
type Telling = "nothing" | "update" | "correction" | "clarification";

type Props = {
  workflow: WorkflowView;
  checks: readonly Check[];
  actions: ArticleActions;
  deeds: Deeds;
  now: string;
};

const hour = 3_600_000;

/** When it is published, what readers are told, and what stands in the way. */
export function PublishForm({ workflow, checks, actions, deeds, now }: Props) {
  const { schedule, timeZone, isLive, firstPublishedAt, embargoedUntil, may, deeds: possible } = workflow;
  const mayNow = possible.includes("publish-article");
  const mayLater = possible.includes("schedule-article");
  const [when, setWhen] = useState<"now" | "later">(schedule !== null || !mayNow ? "later" : "now");
  const [time, setTime] = useState<Chosen>(() => ({
    wallTime: wallTimeOf(new Date(schedule?.for ?? Date.parse(now) + hour), timeZone),
    choice: null,
  }));
  const [telling, setTelling] = useState<Telling>(schedule?.substantive ? "update" : "nothing");
  const isEmbargoed = embargoedUntil !== null && embargoedUntil > now;
  const unmet = useUnmetChecks(checks, workflow.workingRevision);
  const canOverride = may.overrideChecklist && unmet.every(({ name }) => isOverridable(name));
  const correctionKind = when === "now" ? correctionOf(telling) : null;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    const publication: Fields = {
      substantive: isLive && telling !== "nothing",
      changeNote: text("changeNote"),
      overrideReason: text("overrideReason"),
    };
    if (when === "later") {
      const fields = { ...publication, wallTime: time.wallTime, choice: time.choice };
      await deeds.run({ deed: actions.schedule, fields, needsText: true, done: "It is scheduled." });
      return;
    }
    const correction: Fields = { correctionKind: correctionKind ?? "", correctionText: text("correction") };
    const fields = { ...publication, ...correction, liftsEmbargo: form.get("liftsEmbargo") === "on" };
    const changes = `Readers see your changes${correctionKind === null ? "" : ` and the ${correctionKind}`}.`;
    await deeds.run({ deed: actions.publish, fields, needsText: true, done: isLive ? changes : "It is published." });
  };

  return (
    <form className="publish-form" onSubmit={send} aria-label={isLive ? "Publish the changes" : "Publish"}>
      <Checklist checks={checks} />
      <div className="facts">
        <label htmlFor="publish-when">When</label>
        <select
          id="publish-when"
          value={when}
          onChange={(event) => setWhen(event.target.value === "later" ? "later" : "now")}
        >
          {mayNow && <option value="now">Now</option>}
          {mayLater && <option value="later">At a time</option>}
        </select>
        {isLive && (
          <TellChoice
            telling={telling}
            mayCorrect={when === "now" && possible.includes("correct-article")}
            onTell={setTelling}
          />
        )}
      </div>
      {when === "later" && <TimeField label="Time" timeZone={timeZone} value={time} onChange={setTime} />}
      {firstPublishedAt !== null && telling !== "nothing" && (
        <TellingFields isCorrection={correctionKind !== null} changeNote={schedule?.changeNote ?? ""} />
      )}
      {isEmbargoed && may.embargo && when === "now" && (
        <label className="check">
          <input type="checkbox" name="liftsEmbargo" required />
          Publish before the embargo ends
        </label>
      )}
      {unmet.length > 0 && canOverride && (
        <div className="field">
          <label htmlFor="publish-override">Why {isLive ? "the changes" : "it"} should go out all the same</label>
          <input id="publish-override" name="overrideReason" required maxLength={2_000} />
          <p className="field-help">The log keeps your reason.</p>
        </div>
      )}
      <button
        type="submit"
        className="button go wide"
        disabled={deeds.isPending || (unmet.length > 0 && !canOverride)}
        aria-keyshortcuts="Control+Enter"
      >
        {buttonText({ when, isLive, isScheduled: schedule !== null, correctionKind })}
        <kbd>Ctrl ↵</kbd>
      </button>
    </form>
  );
}

function correctionOf(telling: Telling): "correction" | "clarification" | null {
  return telling === "correction" || telling === "clarification" ? telling : null;
}

/** While something newer is typed than what was checked, the server has the word: it checks what is published. */
function useUnmetChecks(checks: readonly Check[], workingRevision: number): readonly Check[] {
  const editor = useEditorHandle();
  const isChecked = editor === null || (!editor.isUnsaved && editor.revision <= workingRevision);
  return isChecked ? unmetChecks(checks).filter(({ name }) => name !== "embargo") : [];
}

type Publication = { when: "now" | "later"; isLive: boolean; isScheduled: boolean; correctionKind: string | null };

function buttonText({ when, isLive, isScheduled, correctionKind }: Publication) {
  if (when === "later") return isScheduled ? "Move the schedule" : "Schedule";
  if (correctionKind !== null) return `Publish as a ${correctionKind}`;
  return isLive ? "Publish changes" : "Publish";
}

type TellChoiceProps = { telling: Telling; mayCorrect: boolean; onTell: (telling: Telling) => void };

function TellChoice({ telling, mayCorrect, onTell }: TellChoiceProps) {
  return (
    <>
      <label htmlFor="publish-tell">Tell readers</label>
      <select id="publish-tell" value={telling} onChange={(event) => onTell(event.target.value as Telling)}>
        <option value="nothing">Nothing: spelling only</option>
        <option value="update">It is updated</option>
        {mayCorrect && (
          <>
            <option value="correction">A correction</option>
            <option value="clarification">A clarification</option>
          </>
        )}
      </select>
    </>
  );
}

function TellingFields({ isCorrection, changeNote }: { isCorrection: boolean; changeNote: string }) {
  return (
    <>
      {isCorrection && (
        <div className="field">
          <label htmlFor="publish-correction">What was wrong, and what is right</label>
          <textarea id="publish-correction" name="correction" required maxLength={2_000} />
          <p className="field-help">Dated, it stands on the article and on the page of corrections.</p>
        </div>
      )}
      <div className="field">
        <label htmlFor="publish-note">What has changed, in a line</label>
        <input id="publish-note" name="changeNote" maxLength={longestChangeNote} defaultValue={changeNote} />
        <p className="field-help">For the list of changes under the article; an editor approves it. May stay empty.</p>
      </div>
    </>
  );
}
