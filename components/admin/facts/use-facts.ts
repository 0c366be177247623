"use client";

import { useState } from "react";
import type { ArticleActions } from "@/components/admin/publish/article-actions";
import type { Deeds } from "@/components/admin/publish/use-deeds";
import type { FactName } from "@/lib/article-facts";
import { articleKindNames } from "@/lib/article-kind-names";
import { tellTime } from "@/lib/schedule-time";
import type { StoredFactsView } from "@/lib/views/article-facts-view";
import type { FactConflicts } from "./use-fact-conflict";

const keyOf = {
  kind: "kind",
  language: "language",
  commentPolicy: "commentPolicy",
  embargoedUntil: "embargoedUntil",
  topicIds: "topics",
  contributorIds: "contributors",
} as const satisfies Record<FactName, keyof StoredFactsView>;

const labels: Record<FactName, string> = {
  kind: "Kind",
  language: "Language",
  commentPolicy: "Comments",
  embargoedUntil: "Embargo",
  topicIds: "Topics",
  contributorIds: "Byline",
};

type Asked = { facts: StoredFactsView; save: ArticleActions["saveDetails"]; deeds: Deeds; conflicts: FactConflicts };

/**
 * The facts as they are shown, each kept as soon as it is chosen. Where somebody else has changed the same fact since it
 * was shown, both values are laid side by side.
 */
export function useFacts({ facts, save, deeds, conflicts }: Asked, timeZone: string) {
  const [shown, setShown] = useState(facts);
  // What others have chosen meanwhile comes with the next look, and must not be put back by what is kept here.
  const stored = JSON.stringify(facts);
  const [looked, setLooked] = useState(stored);
  if (looked !== stored) {
    setLooked(stored);
    setShown(facts);
  }

  async function keepUpon(seen: StoredFactsView, change: Partial<StoredFactsView>): Promise<void> {
    const wanted = { ...seen, ...change };
    const fields = { ...written(wanted), seen: JSON.stringify(written(seen)) };
    const answer = await deeds.run({ deed: save, fields, done: "Kept." });
    // What is done comes with the next look, together with what others have done.
    if (answer?.ok) return;
    if (!answer?.stored || !answer.stale) {
      setShown((now) => ({ ...now, ...only(seen, Object.keys(change)) }));
      return;
    }
    const [theirs, stale] = [answer.stored, answer.stale];
    const mine = await conflicts.ask(
      stale.map((name) => ({
        name,
        label: labels[name],
        mine: inWords(wanted, name, timeZone),
        theirs: inWords(theirs, name, timeZone),
      })),
    );
    const given = stale.filter((name) => !mine?.has(name)).map((name) => keyOf[name]);
    const kept = mine === null ? [] : Object.keys(change).filter((key) => !given.some((one) => one === key));
    const settled = only(wanted, kept);
    deeds.clear();
    setShown({ ...theirs, ...settled });
    if (kept.length > 0) await keepUpon(theirs, settled);
  }

  const keep = (change: Partial<StoredFactsView>) => {
    setShown({ ...shown, ...change });
    return keepUpon(shown, change);
  };
  return { shown, keep };
}

/** As the form sends them. */
function written(facts: StoredFactsView) {
  return {
    kind: facts.kind,
    language: facts.language,
    commentPolicy: facts.commentPolicy ?? "",
    embargoedUntil: facts.embargoedUntil ?? "",
    topicIds: facts.topics.map(({ id }) => id),
    contributorIds: facts.contributors.map(({ id }) => id),
  };
}

function only(facts: StoredFactsView, keys: readonly string[]): Partial<StoredFactsView> {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key)));
}

function inWords(facts: StoredFactsView, name: FactName, timeZone: string): string {
  const listed = (list: readonly { name: string }[]) => list.map((one) => one.name).join(", ") || "None";
  switch (name) {
    case "kind":
      return articleKindNames[facts.kind];
    case "language":
      return facts.language;
    case "commentPolicy":
      return { "": "As in the section", closed: "Closed", off: "Off" }[facts.commentPolicy ?? ""];
    case "embargoedUntil":
      return facts.embargoedUntil === null
        ? "None"
        : tellTime(new Date(facts.embargoedUntil), { timeZone, language: "en-GB" });
    case "topicIds":
      return listed(facts.topics);
    case "contributorIds":
      return listed(facts.contributors);
  }
}
