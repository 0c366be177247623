"use client";

import { useState, useTransition } from "react";
import type { BulkChange } from "@/lib/bulk-change";
import { refusalSentences } from "@/lib/refusals";
import { newRequestKey } from "@/lib/request-key";

type Outcome = { articleId: string; ok: true; changed: boolean } | { articleId: string; ok: false; refusal: string };

type Refused = { ok: false; refusal: string; problems?: readonly string[] };

/** The server's actions, as the pages hand them on. */
export type BulkActions = {
  bulkChange: (
    previous: unknown,
    form: FormData,
  ) => Promise<{ ok: true; outcomes: Outcome[]; undo: string | null } | Refused>;
  undo: (previous: unknown, form: FormData) => Promise<{ ok: true; outcomes: Outcome[] } | Refused>;
};

/** What is said of the last change, with what takes it back while it can be. */
export type Said = { sentences: string[]; undo: string | null; isProblem: boolean };

const done: Record<BulkChange["kind"], string> = {
  trash: "put in the trash",
  restore: "taken out of the trash",
  "request-review": "handed in for review",
  "take-back-review": "taken back from review",
  move: "moved",
  "add-topic": "given the topic",
  "remove-topic": "freed of the topic",
  assign: "given to their new owner",
  unpublish: "unpublished",
};

function articlesText(count: number): string {
  return count === 1 ? "1 article was" : `${count} articles were`;
}

/** One line for what was done, and one for each reason why something was not. */
function sentencesOf(outcomes: readonly Outcome[], doneText: string): string[] {
  const changed = outcomes.filter((outcome) => outcome.ok && outcome.changed).length;
  const refused = new Map<string, number>();
  for (const outcome of outcomes) {
    if (!outcome.ok) refused.set(outcome.refusal, (refused.get(outcome.refusal) ?? 0) + 1);
  }
  return [
    ...(changed > 0 || refused.size === 0 ? [`${articlesText(changed)} ${doneText}.`] : []),
    ...[...refused].map(([refusal, count]) => `${articlesText(count)} left: ${refusalSentences(refusal).join(" ")}`),
  ];
}

function problemsOf({ refusal, problems }: Refused): Said {
  return { sentences: [...(problems ?? refusalSentences(refusal))], undo: null, isProblem: true };
}

/** Carries a change of many articles out, says what came of it, and takes it back. */
export function useBulk({ bulkChange, undo }: BulkActions) {
  const [said, setSaid] = useState<Said | null>(null);
  const [isPending, start] = useTransition();
  const send = (fields: readonly (readonly [string, string])[]) => {
    const form = new FormData();
    form.set("requestKey", newRequestKey());
    for (const [name, field] of fields) form.append(name, field);
    return form;
  };
  const change = (ids: readonly string[], asked: BulkChange) =>
    start(async () => {
      const ofArticles = ids.map((id) => ["articleIds", id] as const);
      const answer = await bulkChange(null, send([...ofArticles, ["change", JSON.stringify(asked)]]));
      const sentences = answer.ok ? sentencesOf(answer.outcomes, done[asked.kind]) : [];
      setSaid(answer.ok ? { sentences, undo: answer.undo, isProblem: answer.undo === null } : problemsOf(answer));
    });
  const takeBack = (token: string) =>
    start(async () => {
      const answer = await undo(null, send([["token", token]]));
      const sentences = answer.ok ? sentencesOf(answer.outcomes, "put back as before") : [];
      setSaid(answer.ok ? { sentences, undo: null, isProblem: false } : problemsOf(answer));
    });
  return { said, isPending, change, takeBack, putAway: () => setSaid(null) };
}
