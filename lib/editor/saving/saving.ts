import type { ArticleText } from "@/lib/article-text";
import { sameValue } from "./same-value";

/** Milliseconds after the last keystroke at which a text is saved, and the longest that it waits while somebody types. */
const pauseBeforeSave = 1_500;
const longestUnsaved = 9_000;

/** Milliseconds between tries while the server cannot be reached. */
const firstRetry = 1_000;
const longestRetry = 30_000;
const retryWhileSignedOut = 3_000;

/** What is sent; sent again unchanged until it is known what became of it, so that one save is one revision. */
export type Save = { saveKey: string; expectedRevision: number; text: ArticleText; changes: number };

/** A text that has been saved meanwhile, by somebody else or by the same person elsewhere (`isOwn`). */
export type Theirs = { revision: number; text: ArticleText; savedBy: string; isOwn: boolean; savedAt: string };

export type SaveAnswer =
  | { kind: "saved"; revision: number }
  | ({ kind: "stale" } & Theirs)
  | { kind: "signed-out" }
  | { kind: "unreachable" }
  | { kind: "refused"; sentence: string };

type Trouble =
  | { kind: "unreachable"; tries: number; retryAt: number }
  | { kind: "signed-out"; retryAt: number }
  /** Sending the same once more would be refused once more. */
  | { kind: "refused"; sentence: string; changes: number }
  | { kind: "conflict"; theirs: Theirs };

/** Where the saving of one article stands. Times are in milliseconds of one clock. */
export type Saving = {
  /** What the server holds for certain, and what the text was written upon. */
  revision: number;
  base: ArticleText;
  /** Counts what was typed; `stored` is how much of it the server holds. */
  changes: number;
  stored: number;
  sending: Save | null;
  isUnderWay: boolean;
  trouble: Trouble | null;
  /** When the first and the last of what is not yet sent was typed. */
  firstTypedAt: number | null;
  lastTypedAt: number | null;
  savedAt: number | null;
};

export type SavingEvent =
  | { type: "typed"; at: number }
  /** The writer asks for it now, or the network is back. */
  | { type: "hurried"; at: number }
  | { type: "sent"; save: Omit<Save, "changes" | "expectedRevision"> | "again" }
  | { type: "answered"; at: number; answer: SaveAnswer }
  /** The writer has chosen between both texts; `isTheirs` when theirs stands as it is. */
  | { type: "chosen"; at: number; isTheirs: boolean };

export function beginSaving(revision: number, base: ArticleText): Saving {
  return {
    revision,
    base,
    changes: 0,
    stored: 0,
    sending: null,
    isUnderWay: false,
    trouble: null,
    firstTypedAt: null,
    lastTypedAt: null,
    savedAt: null,
  };
}

/** The next state. What has to be done next is told by {@link saveDueAt}. */
export function step(saving: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case "typed":
      return {
        ...saving,
        changes: saving.changes + 1,
        firstTypedAt: saving.firstTypedAt ?? event.at,
        lastTypedAt: event.at,
      };
    case "hurried":
      return hurried(saving, event.at);
    case "sent":
      return sent(saving, event.save);
    case "answered":
      return answered({ ...saving, isUnderWay: false }, event.answer, event.at);
    case "chosen":
      return chosen(saving, event);
  }
}

/** When the next save is to be sent; null while there is nothing to send, or nothing that may be. */
export function saveDueAt(saving: Saving): number | null {
  const { trouble, sending, changes, stored, isUnderWay, firstTypedAt, lastTypedAt } = saving;
  if (isUnderWay || trouble?.kind === "conflict") return null;
  if (trouble?.kind === "refused" && trouble.changes === changes) return null;
  if (trouble !== null && "retryAt" in trouble) return trouble.retryAt;
  if (sending !== null) return 0;
  if (changes === stored) return null;
  return Math.min((lastTypedAt ?? 0) + pauseBeforeSave, (firstTypedAt ?? 0) + longestUnsaved);
}

/** Whether anything was typed that the server is not known to hold. */
export function hasUnsaved({ changes, stored }: Saving): boolean {
  return changes !== stored;
}

function hurried(saving: Saving, at: number): Saving {
  const { trouble } = saving;
  const soon = { ...saving, firstTypedAt: at - longestUnsaved, lastTypedAt: at - pauseBeforeSave };
  if (trouble !== null && "retryAt" in trouble) return { ...soon, trouble: { ...trouble, retryAt: at } };
  return trouble?.kind === "refused" ? { ...soon, trouble: null } : soon;
}

function sent(saving: Saving, save: Omit<Save, "changes" | "expectedRevision"> | "again"): Saving {
  if (save === "again") return { ...saving, isUnderWay: true };
  const { changes, revision } = saving;
  return {
    ...saving,
    isUnderWay: true,
    sending: { ...save, changes, expectedRevision: revision },
    firstTypedAt: null,
  };
}

function answered(saving: Saving, answer: SaveAnswer, at: number): Saving {
  const { sending } = saving;
  if (sending === null) return saving;
  switch (answer.kind) {
    case "saved":
      return kept(saving, sending, answer.revision, at);
    case "stale": {
      // The answer to an earlier try was lost: what stands there is what was sent.
      if (sameValue(answer.text, sending.text)) return kept(saving, sending, answer.revision, at);
      const { kind: _, ...theirs } = answer;
      return { ...saving, sending: null, trouble: { kind: "conflict", theirs } };
    }
    case "signed-out":
      return { ...saving, trouble: { kind: "signed-out", retryAt: at + retryWhileSignedOut } };
    case "unreachable": {
      const tries = saving.trouble?.kind === "unreachable" ? saving.trouble.tries + 1 : 1;
      const wait = Math.min(firstRetry * 2 ** (tries - 1), longestRetry);
      return { ...saving, trouble: { kind: "unreachable", tries, retryAt: at + wait } };
    }
    case "refused":
      return {
        ...saving,
        sending: null,
        trouble: { kind: "refused", sentence: answer.sentence, changes: sending.changes },
      };
  }
}

function kept(saving: Saving, save: Save, revision: number, at: number): Saving {
  return {
    ...saving,
    revision,
    base: save.text,
    stored: save.changes,
    sending: null,
    trouble: null,
    savedAt: at,
  };
}

function chosen(saving: Saving, { at, isTheirs }: { at: number; isTheirs: boolean }): Saving {
  if (saving.trouble?.kind !== "conflict") return saving;
  const { revision, text } = saving.trouble.theirs;
  const changes = saving.changes + 1;
  const settled = { ...saving, revision, base: text, trouble: null, changes };
  return isTheirs ? { ...settled, stored: changes, savedAt: at } : hurried(settled, at);
}
