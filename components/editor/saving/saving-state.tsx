"use client";

import { hasUnsaved, type Saving } from "@/lib/editor/saving/saving";
import type { SaverState } from "./article-saver";

type Props = {
  /** Nothing can be typed yet: its script is still to come. */
  isOpening: boolean;
  state: SaverState;
  /** ISO time of the last save before the article was opened. */
  openedAt: string;
  timeZone: string;
  onSignIn: () => void;
  onConflict: () => void;
  onRetry: () => void;
};

/** Where the saving stands, always in words. */
export function SavingState({ isOpening, state, openedAt, timeZone, onSignIn, onConflict, onRetry }: Props) {
  const { saving } = state;
  const kind = isOpening ? "opening" : kindOf(saving);
  return (
    <div className={`saving saving-${kind}`} role="status">
      {kind === "opening" && (
        <span>
          Opening the text
          <noscript>: writing needs JavaScript, which is turned off in this browser</noscript>
        </span>
      )}
      {kind === "saved" && (
        <span>
          Saved at <SavedTime at={saving.savedAt ?? Date.parse(openedAt)} timeZone={timeZone} />
        </span>
      )}
      {kind === "typing" && <span>{state.keepsNothing ? "Not saved yet" : "Saving soon"}</span>}
      {kind === "saving" && <span>Saving</span>}
      {kind === "unreachable" && (
        <span>
          Offline, {keptHere(state)}.{" "}
          <button type="button" className="button quiet" onClick={onRetry}>
            Try now
          </button>
        </span>
      )}
      {kind === "signed-out" && (
        <span>
          Signed out, {keptHere(state)}.{" "}
          <button type="button" className="button quiet" onClick={onSignIn}>
            Sign in again
          </button>
        </span>
      )}
      {kind === "refused" && saving.trouble?.kind === "refused" && (
        <span>
          Not saved, {keptHere(state)}: {saving.trouble.sentence}
        </span>
      )}
      {kind === "conflict" && (
        <span>
          {isOwnConflict(saving)
            ? "You have saved elsewhere too; this text is"
            : "Somebody else has saved too; yours is"}{" "}
          {keptHere(state)}.{" "}
          <button type="button" className="button quiet" onClick={onConflict}>
            Compare both texts
          </button>
        </span>
      )}
    </div>
  );
}

function kindOf(saving: Saving) {
  if (saving.trouble !== null && !(saving.trouble.kind === "refused" && saving.trouble.changes !== saving.changes)) {
    return saving.trouble.kind;
  }
  if (saving.isUnderWay) return "saving";
  return hasUnsaved(saving) ? "typing" : "saved";
}

function isOwnConflict({ trouble }: Saving): boolean {
  return trouble?.kind === "conflict" && trouble.theirs.isOwn;
}

function keptHere({ keepsNothing }: SaverState): string {
  return keepsNothing ? "kept in this window only: leave it open" : "kept in this browser";
}

function SavedTime({ at, timeZone }: { at: number; timeZone: string }) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return <time dateTime={new Date(at).toISOString()}>{format.format(at)}</time>;
}
