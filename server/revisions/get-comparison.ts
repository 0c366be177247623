import type { Actor } from "@/lib/actor";
import type { ComparisonView } from "@/lib/views/comparison-view";
import type { RevisionList } from "@/lib/views/revision-view";
import { namedInBody } from "@/server/articles/named-in-body";
import { selectCards, theseArticles } from "@/server/articles/select-cards";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { listPictures } from "@/server/media/list-pictures";
import { getRevision } from "./get-revision";

type Asked = { articleId: string; actor: Actor; numbers: { before: number; after: number } };

/** Two revisions whole; null when one of them is not there for this actor. */
export async function getComparison(
  db: PrismaClient,
  { articleId, actor, numbers }: Asked,
): Promise<ComparisonView | null> {
  const [before, after] = await Promise.all([
    getRevision(db, { articleId, number: numbers.before, actor }),
    getRevision(db, { articleId, number: numbers.after, actor }),
  ]);
  if (before === null || after === null) return null;
  const named = [before, after].map(({ text }) => ({ ...namedInBody(text.body), lead: text.leadMediaId }));
  const mediaIds = named.flatMap(({ mediaIds, lead }) => (lead === null ? mediaIds : [...mediaIds, lead]));
  const articleIds = [...new Set(named.flatMap((one) => one.articleIds))];
  const [pictures, cards] = await Promise.all([
    listPictures(db, [...new Set(mediaIds)]),
    articleIds.length === 0 ? null : selectCards<"named">(db, theseArticles(articleIds, "named")),
  ]);
  return {
    before,
    after,
    pictures,
    cards: Object.fromEntries((cards?.("named") ?? []).map((card) => [card.id, card])),
  };
}

/**
 * Which two are compared when nobody has said so: what is being worked on, with what readers see, or, where that is the
 * same, with the line below it. Null for an article of a single revision.
 */
export function proposedPair({ lines }: RevisionList): { before: number; after: number } | null {
  const after = lines.find(({ marks }) => marks.includes("working")) ?? lines[0];
  if (after === undefined) return null;
  const live = lines.find(({ marks, number }) => marks.includes("live") && number !== after.number);
  const below = lines.find(({ number }) => number < after.number);
  const before = live ?? below;
  return before === undefined ? null : { before: before.number, after: after.number };
}
