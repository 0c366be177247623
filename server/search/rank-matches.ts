import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import {
  type Asked,
  askedQuery,
  belonged,
  candidates,
  type MatchEdge,
  type MatchPage,
  mostMatches,
  searchPageSize,
} from "./asked";

type Row = { ids: string[]; behind: boolean; count: number; more: boolean; hasWords: boolean; edgeFound: boolean };

/**
 * A page of the newest 2,000 matches, the best first and the newer of equals. An article's rank depends on itself and
 * the question alone, so a page stays where it is when others come and go. One statement.
 */
export async function rankMatches(db: PrismaClient, asked: Asked, edge: MatchEdge): Promise<MatchPage> {
  const newer = edge?.towards === "newer";
  const order = Prisma.raw(newer ? "ASC" : "DESC");
  const [beyond, behind] = newer ? [Prisma.raw(">"), Prisma.raw("<=")] : [Prisma.raw("<"), Prisma.raw(">=")];
  const place = Prisma.sql`(found.rank, found.listed_at, found.id)`;
  const [row] = await db.$queryRaw<Row[]>`
    WITH ${askedQuery(asked)},
    looked_up AS MATERIALIZED (
      SELECT ${candidates(asked, { wanted: mostMatches + 1, edge: null })} AS ids FROM asked),
    found AS MATERIALIZED (
      SELECT a.id, a.listed_at, ts_rank(a.search, asked.query) AS rank
        FROM asked, looked_up, unnest(looked_up.ids[:${mostMatches}::int]) AS hit (id) JOIN article a ON a.id = hit.id
       WHERE asked.candidates = asked.query OR a.search @@ asked.query),
    edge AS MATERIALIZED (
      SELECT ts_rank(a.search, asked.query) AS rank, a.first_published_at AS at, a.id
        FROM asked, article a WHERE a.id = ${edge?.id ?? null}::uuid AND ${belonged(asked)})
    SELECT
      ARRAY(SELECT found.id FROM found LEFT JOIN edge ON true
             WHERE ${edge === null} OR ${place} ${beyond} (edge.rank, edge.at, edge.id)
             ORDER BY found.rank ${order}, found.listed_at ${order}, found.id ${order} LIMIT ${searchPageSize + 1}) AS ids,
      EXISTS (SELECT FROM found, edge WHERE ${place} ${behind} (edge.rank, edge.at, edge.id)) AS behind,
      (SELECT count(*)::int FROM found) AS count,
      (SELECT cardinality(ids) > ${mostMatches} FROM looked_up) AS more,
      (SELECT candidates IS NOT NULL FROM asked) AS "hasWords",
      EXISTS (TABLE edge) AS "edgeFound"`;
  if (row === undefined) throw new Error("A statement that always gives one row gave none.");
  return matchPage(row, edge);
}

/** What both orders make of the row they read: one match too many tells that there is more. */
export function matchPage({ ids, behind, count, more, hasWords, edgeFound }: Row, edge: MatchEdge): MatchPage {
  const shown = ids.slice(0, searchPageSize);
  const further = ids.length > searchPageSize;
  const ends = edge?.towards === "newer" ? { older: behind, newer: further } : { older: further, newer: behind };
  return {
    ids: edge?.towards === "newer" ? shown.reverse() : shown,
    ...ends,
    total: { count, more },
    hasWords,
    edgeFound,
  };
}
