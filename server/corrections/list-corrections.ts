import { tags } from "@/lib/cache-tags";
import { cursorOf, idOfCursor } from "@/lib/cursor";
import type { CorrectionKind } from "@/lib/views/article-view";
import type { CorrectionListView } from "@/lib/views/correction-list-view";
import type { ListPlace } from "@/lib/views/list-view";
import { type CardRow, cardColumns, cardJoins, cardTags, cardView } from "@/server/articles/card";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

const pageSize = 20;

type CorrectionRow = CardRow & {
  correctionId: string;
  correctionKind: CorrectionKind;
  text: string;
  correctedAt: Date;
  behind: boolean;
};

type Edge = { id: string; at: Date };

/**
 * All corrections of articles that can be read, newest first, in keyset order. A cursor that names no correction, or a
 * place with nothing beyond it, is refused. At most two statements.
 */
export async function listCorrections(
  db: PrismaClient,
  { place }: { place: ListPlace },
): Promise<{ list: CorrectionListView; tags: string[] } | "no-such-cursor"> {
  const direction = place.before === undefined ? "older" : "newer";
  const cursor = place.after ?? place.before;
  if (place.after !== undefined && place.before !== undefined) return "no-such-cursor";
  const edge = cursor === undefined ? null : await findEdge(db, cursor);
  if (cursor !== undefined && edge === null) return "no-such-cursor";
  const rows = await readRows(db, edge, direction);
  const found = rows.filter((row) => !row.behind);
  if (edge !== null && found.length === 0) return "no-such-cursor";
  const more = found.length > pageSize;
  const back = found.length < rows.length;
  const shown = found.slice(0, pageSize);
  if (direction === "newer") shown.reverse();
  const list = listOf(shown, direction === "older" ? { older: more, newer: back } : { older: back, newer: more });
  return { list, tags: [tags.site, tags.corrections, ...cardTags(list.corrections.map(({ article }) => article))] };
}

function listOf(rows: CorrectionRow[], { older, newer }: { older: boolean; newer: boolean }): CorrectionListView {
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    corrections: rows.map((row) => ({
      id: row.correctionId,
      kind: row.correctionKind,
      text: row.text,
      publishedAt: row.correctedAt.toISOString(),
      article: cardView(row),
    })),
    olderCursor: older && last !== undefined ? cursorOf(last.correctionId) : null,
    newerCursor: newer && first !== undefined ? cursorOf(first.correctionId) : null,
  };
}

async function findEdge(db: PrismaClient, cursor: string): Promise<Edge | null> {
  const id = idOfCursor(cursor);
  if (id === null) return null;
  const row = await db.correction.findFirst({
    where: { id, article: { firstPublishedAt: { not: null } } },
    select: { publishedAt: true },
  });
  return row && { id, at: row.publishedAt };
}

/** The page and one row more from the edge on, and one row behind it. */
function readRows(db: PrismaClient, edge: Edge | null, direction: "older" | "newer"): Promise<CorrectionRow[]> {
  const [than, order, notThan, turned] =
    direction === "older" ? (["<", "DESC", ">=", "ASC"] as const) : ([">", "ASC", "<=", "DESC"] as const);
  const compare = (sign: string) =>
    edge === null
      ? Prisma.raw(sign === than ? "true" : "false")
      : Prisma.sql`(published_at, id) ${Prisma.raw(sign)} (${edge.at}::timestamptz, ${edge.id}::uuid)`;
  const part = (sign: string, along: string, limit: number, behind: boolean) => Prisma.sql`
    (SELECT *, ${behind}::boolean AS behind FROM correction
      WHERE listed_at IS NOT NULL AND ${compare(sign)}
      ORDER BY published_at ${Prisma.raw(along)}, id ${Prisma.raw(along)} LIMIT ${limit})`;
  return db.$queryRaw<CorrectionRow[]>`
    SELECT k.id AS "correctionId", k.kind::text AS "correctionKind", k.text, k.published_at AS "correctedAt", k.behind,
           ${cardColumns}
      FROM (${part(than, order, pageSize + 1, false)} UNION ALL ${part(notThan, turned, 1, true)}) k
      JOIN article a ON a.id = k.article_id AND a.listed_at IS NOT NULL ${cardJoins}
     ORDER BY k.published_at ${Prisma.raw(order)}, k.id ${Prisma.raw(order)}`;
}
