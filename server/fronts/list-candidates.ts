import type { Actor } from "@/lib/actor";
import type { Clockface } from "@/lib/dates";
import { may } from "@/lib/permissions";
import type { CardView } from "@/lib/views/card-view";
import { listLatest } from "@/server/articles/list-latest";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { searchArticles } from "@/server/search/search-articles";

const mostShown = 15;

/** Published articles for a place of the front: those that match `q`, or the newest. */
export async function listCandidates(
  db: PrismaClient,
  { actor, q, clockface }: { actor: Actor; q: string; clockface: Clockface },
): Promise<CardView[]> {
  if (!may(actor, "arrange-fronts")) return [];
  if (q.trim() === "") return (await listLatest(db, { limit: mostShown })).cards;
  const place = { after: undefined, before: undefined };
  const found = await searchArticles(db, { q, order: "relevance", place, clockface });
  return found === "no-such-cursor" ? [] : found.search.matches.map(({ card }) => card).slice(0, mostShown);
}
