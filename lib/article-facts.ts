import type { ArticleKind } from "@/lib/article-kind";
import { sameValue } from "@/lib/editor/saving/same-value";

/** What belongs to an article and to none of its revisions, each kept for itself. */
export type ArticleFacts = {
  kind: ArticleKind;
  language: string;
  /** Null leaves it to the section. */
  commentPolicy: "off" | "closed" | null;
  embargoedUntil: Date | null;
  /** In order, whole. */
  topicIds: readonly string[];
  contributorIds: readonly string[];
};

export type FactName = keyof ArticleFacts;

export const factNames = [
  "kind",
  "language",
  "commentPolicy",
  "embargoedUntil",
  "topicIds",
  "contributorIds",
] as const satisfies readonly FactName[];

export type FactsChange = {
  /** What stood there when the change was made. */
  seen: Partial<ArticleFacts>;
  wanted: Partial<ArticleFacts>;
  /** What stands there now. */
  stored: ArticleFacts;
};

/**
 * What is to be written of a change that was made upon facts that may have gone on since, and what cannot be because
 * somebody else has changed that very fact. A fact that was left as it was seen is nobody's change; one that stands
 * already as it is wanted is done. What was never seen may be overwritten by nobody.
 */
export function settleFacts({ seen, wanted, stored }: FactsChange): { written: FactName[]; stale: FactName[] } {
  const changed = factNames.filter(
    (name) =>
      wanted[name] !== undefined && !sameFact(wanted[name], seen[name]) && !sameFact(wanted[name], stored[name]),
  );
  return {
    written: changed.filter((name) => sameFact(stored[name], seen[name])),
    stale: changed.filter((name) => !sameFact(stored[name], seen[name])),
  };
}

type Fact = ArticleFacts[FactName] | undefined;

function sameFact(one: Fact, other: Fact): boolean {
  return sameValue(written(one), written(other));
}

const written = (fact: Fact) => (fact instanceof Date ? fact.toISOString() : fact);
