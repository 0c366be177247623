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
import { matchPage } from "./rank-matches";

type Row = Parameters<typeof matchPage>[0];

/**
 * A page of all matches, newest first; every page costs the same however deep it lies. Words beside each other
 * ("gale warning") are looked for among the next 2,000 articles that hold all of them. One statement.
 */
export async function walkMatches(db: PrismaClient, asked: Asked, edge: MatchEdge): Promise<MatchPage> {
  const newer = edge?.towards === "newer";
  const at = { at: Prisma.sql`edge.at`, id: Prisma.sql`edge.id` };
  const wanted = Prisma.sql`CASE WHEN asked.candidates = asked.query THEN ${searchPageSize + 1}::int ELSE ${mostMatches}::int END`;
  const page =
    edge === null
      ? Prisma.sql`SELECT ids FROM looked_up`
      : Prisma.sql`SELECT ${candidates(asked, { wanted, edge: { ...at, newer } })} AS ids FROM asked, edge`;
  const exact = Prisma.sql`(asked.candidates = asked.query OR (SELECT a.search @@ asked.query FROM article a WHERE a.id = hit.id))`;
  const [row] = await db.$queryRaw<Row[]>`
    WITH ${askedQuery(asked)},
    looked_up AS MATERIALIZED (
      SELECT ${candidates(asked, { wanted: mostMatches + 1, edge: null })} AS ids FROM asked),
    edge AS MATERIALIZED (
      SELECT a.first_published_at AS at, a.id, a.listed_at IS NOT NULL AS listed
        FROM asked, article a WHERE a.id = ${edge?.id ?? null}::uuid AND ${belonged(asked)}),
    page AS MATERIALIZED (${page})
    SELECT
      ARRAY(SELECT hit.id FROM asked, page, unnest(page.ids) WITH ORDINALITY AS hit (id, place)
             WHERE ${exact} ORDER BY hit.place LIMIT ${searchPageSize + 1}) AS ids,
      coalesce((SELECT edge.listed OR cardinality(${candidates(asked, { wanted: 1, edge: { ...at, newer: !newer } })}) > 0
                  FROM asked, edge), false) AS behind,
      (SELECT count(*)::int FROM asked, looked_up, unnest(looked_up.ids[:${mostMatches}::int]) AS hit (id) WHERE ${exact}) AS count,
      (SELECT cardinality(ids) > ${mostMatches} FROM looked_up) AS more,
      (SELECT candidates IS NOT NULL FROM asked) AS "hasWords",
      EXISTS (TABLE edge) AS "edgeFound"`;
  if (row === undefined) throw new Error("A statement that always gives one row gave none.");
  return matchPage(row, edge);
}
