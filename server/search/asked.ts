import { Prisma } from "@/server/generated/prisma/client";

/** A question with its filters, ready for the database. `sectionId` also stands for what lies inside that section. */
export type Asked = {
  q: string;
  language: string;
  sectionId: string | null;
  since: Date | null;
  until: Date | null;
};

/** How many matches are counted and ranked: the newest of them. */
export const mostMatches = 2_000;

/** Matches on one page. */
export const searchPageSize = 20;

/** The page of matches after one step: ids in order, and whether there is more to both sides. */
export type MatchPage = {
  ids: string[];
  older: boolean;
  newer: boolean;
  total: { count: number; more: boolean };
  /** Whether the question holds anything that can be looked for. */
  hasWords: boolean;
  /** Whether the cursor, if there was one, names an article that matches or did. */
  edgeFound: boolean;
};

/** Where a page begins: beyond the article of a cursor, or at the start (null). */
export type MatchEdge = { id: string; towards: "older" | "newer" } | null;

/**
 * `asked`: the query in the dictionary of the site, and what the index is asked for in its place (`candidates`; null when
 * there is nothing to look for). Where the two differ, each candidate has still to be held against the query.
 */
export function askedQuery({ q, language }: Asked): Prisma.Sql {
  return Prisma.sql`
    asked AS MATERIALIZED (
      SELECT query, search_candidates(query) AS candidates
        FROM websearch_to_tsquery(search_dictionary(${language}), ${q}) AS query)`;
}

/** The candidates from an edge on, as an array of ids; without an edge the newest. */
export function candidates(
  { sectionId, since, until }: Asked,
  { wanted, edge }: { wanted: Prisma.Sql | number; edge: { at: Prisma.Sql; id: Prisma.Sql; newer: boolean } | null },
): Prisma.Sql {
  return Prisma.sql`
    CASE WHEN asked.candidates IS NULL THEN '{}'::uuid[] ELSE
      newest_matches(asked.candidates, ${wanted}::int, ${sectionId}::uuid, ${since}::timestamptz, ${until}::timestamptz,
                     ${edge?.at ?? null}::timestamptz, ${edge?.id ?? null}::uuid, ${edge?.newer ?? false}::boolean) END`;
}

/** Whether an article `a` belongs to the answer: for cursors, which may name one that was withdrawn since. */
export function belonged({ sectionId, since, until }: Asked): Prisma.Sql {
  return Prisma.sql`
    a.first_published_at IS NOT NULL AND a.search @@ asked.query
    AND (${sectionId}::uuid IS NULL OR ${sectionId}::uuid IN (a.section_id, a.top_section_id))
    AND (${since}::timestamptz IS NULL OR a.first_published_at >= ${since}::timestamptz)
    AND (${until}::timestamptz IS NULL OR a.first_published_at < ${until}::timestamptz)`;
}
