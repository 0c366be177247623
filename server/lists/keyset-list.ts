import { cursorOf, idOfCursor } from "@/lib/cursor";
import type { ListPlace, ListView } from "@/lib/views/list-view";
import { selectCards } from "@/server/articles/select-cards";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** How many articles stand on one page of a list. */
const listPageSize = 20;

/**
 * A list of articles, newest first, whose order one index gives: rows named `l` of `from`, with the article's id in
 * the column `id` and its listed_at. `members` tells which rows belong; `were` may tell of an article `a` that it
 * belonged once, so that a cursor it gave stays good.
 */
export type KeysetSource = { from: Prisma.Sql; id: Prisma.Sql; members: Prisma.Sql; were?: Prisma.Sql };

/**
 * One page of a list. A page costs the same however deep it lies: both ends are found by comparing (listed_at, id)
 * with the edge, inside the index. At most two statements.
 *
 * A cursor that names no article which is or was published in this list, or two cursors at once, is refused, and so
 * is a place with nothing beyond it: such an address was never linked.
 */
export async function keysetList(
  db: PrismaClient,
  source: KeysetSource,
  place: ListPlace,
): Promise<ListView | "no-such-cursor"> {
  const direction = place.before === undefined ? "older" : "newer";
  if (place.after === undefined && place.before === undefined) return firstPage(db, source);
  if (place.after !== undefined && place.before !== undefined) return "no-such-cursor";
  const edge = await findEdge(db, source, place.after ?? place.before ?? "");
  if (edge === null) return "no-such-cursor";
  const cards = await selectCards<"page" | "behind">(
    db,
    Prisma.sql`${beyond(source, edge, direction)} UNION ALL ${behind(source, edge, direction)}`,
  );
  const found = cards("page");
  if (found.length === 0) return "no-such-cursor";
  const shown = found.slice(0, listPageSize);
  const more = found.length > listPageSize;
  const back = cards("behind").length > 0;
  return direction === "older"
    ? listOf(shown, { older: more, newer: back })
    : listOf(shown.reverse(), { older: back, newer: more });
}

async function firstPage(db: PrismaClient, { from, id, members }: KeysetSource): Promise<ListView> {
  const cards = await selectCards<"page">(
    db,
    Prisma.sql`
      (SELECT ${id}, 'page', row_number() OVER (ORDER BY l.listed_at DESC, ${id} DESC) FROM ${from}
        WHERE ${members} AND l.listed_at IS NOT NULL
        ORDER BY l.listed_at DESC, ${id} DESC LIMIT ${listPageSize + 1})`,
  );
  const found = cards("page");
  return listOf(found.slice(0, listPageSize), { older: found.length > listPageSize, newer: false });
}

function listOf(cards: ListView["cards"], { older, newer }: { older: boolean; newer: boolean }): ListView {
  const [first, last] = [cards[0], cards.at(-1)];
  return {
    cards,
    olderCursor: older && last !== undefined ? cursorOf(last.id) : null,
    newerCursor: newer && first !== undefined ? cursorOf(first.id) : null,
  };
}

type Edge = { id: string; at: Date };

/** Where a cursor's article stands, or stood until it was withdrawn: its first publication never changes. */
async function findEdge(db: PrismaClient, source: KeysetSource, cursor: string): Promise<Edge | null> {
  const article = idOfCursor(cursor);
  if (article === null) return null;
  const { from, id, members, were = Prisma.sql`false` } = source;
  const [edge] = await db.$queryRaw<Edge[]>`
    SELECT a.id, a.first_published_at AS at FROM article a
     WHERE a.id = ${article}::uuid AND a.first_published_at IS NOT NULL
       AND (${were} OR EXISTS (SELECT FROM ${from} WHERE ${members} AND ${id} = a.id))`;
  return edge ?? null;
}

/** The page and one article more, counted from the edge. */
function beyond({ from, id, members }: KeysetSource, edge: Edge, direction: "older" | "newer"): Prisma.Sql {
  const [than, order] =
    direction === "older" ? [Prisma.raw("<"), Prisma.raw("DESC")] : [Prisma.raw(">"), Prisma.raw("ASC")];
  return Prisma.sql`
    (SELECT ${id}, 'page', row_number() OVER (ORDER BY l.listed_at ${order}, ${id} ${order}) FROM ${from}
      WHERE ${members} AND (l.listed_at, ${id}) ${than} (${edge.at}::timestamptz, ${edge.id}::uuid)
      ORDER BY l.listed_at ${order}, ${id} ${order} LIMIT ${listPageSize + 1})`;
}

/** Whether anything lies the other way, the edge itself included: one row or none. */
function behind({ from, id, members }: KeysetSource, edge: Edge, direction: "older" | "newer"): Prisma.Sql {
  const [than, order] =
    direction === "older" ? [Prisma.raw(">="), Prisma.raw("ASC")] : [Prisma.raw("<="), Prisma.raw("DESC")];
  return Prisma.sql`
    (SELECT ${id}, 'behind', 1 FROM ${from}
      WHERE ${members} AND (l.listed_at, ${id}) ${than} (${edge.at}::timestamptz, ${edge.id}::uuid)
      ORDER BY l.listed_at ${order}, ${id} ${order} LIMIT 1)`;
}
