import { markedPassages, markedSpans, marks } from "@/lib/marked-spans";
import type { MarkedSpan, SearchMatch } from "@/lib/views/search-view";
import { type CardRow, cardColumns, cardJoins, cardView } from "@/server/articles/card";
import type { PrismaClient } from "@/server/generated/prisma/client";
import type { Asked } from "./asked";

/** Passages are looked for in this much of a body: a whole novel would take a second. */
const charactersRead = 50_000;

/** So much of a body tells whether a passage is its beginning. */
const charactersOfOpening = 60;

const everything = `StartSel=${marks.start},StopSel=${marks.stop},HighlightAll=true`;
const passages = `StartSel=${marks.start},StopSel=${marks.stop},FragmentDelimiter=${marks.between},MaxFragments=2,MaxWords=26,MinWords=12`;
const allMarks = Object.values(marks).join("");

/** The matches of one page in this order, with what was found marked. One statement, or none for no matches. */
export async function showMatches(db: PrismaClient, asked: Asked, ids: readonly string[]): Promise<SearchMatch[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<(CardRow & { markedHeadline: string; markedBody: string; opening: string })[]>`
    SELECT ${cardColumns},
           ts_headline(asked.dictionary, translate(a.headline, ${allMarks}, ''), asked.query, ${everything}) AS "markedHeadline",
           ts_headline(asked.dictionary, translate(left(a.body_text, ${charactersRead}::int), ${allMarks}, ''),
                       asked.query, ${passages}) AS "markedBody",
           left(a.body_text, ${charactersOfOpening}::int) AS opening
      FROM (SELECT dictionary, websearch_to_tsquery(dictionary, ${asked.q}) AS query
              FROM search_dictionary(${asked.language}) AS dictionary) asked
     CROSS JOIN unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS hit (id, place)
      JOIN article a ON a.id = hit.id AND a.listed_at IS NOT NULL
      ${cardJoins}
     ORDER BY hit.place`;
  return rows.map((row) => {
    const found = markedPassages(row.markedBody);
    return {
      card: cardView(row),
      headline: markedSpans(row.markedHeadline),
      passages: found,
      beginsBody: isOpening(found[0] ?? [], row.opening),
    };
  });
}

function isOpening(passage: readonly MarkedSpan[], opening: string): boolean {
  const words = passage.map((span) => span.text).join("");
  const start = opening.replace(/\s+/g, " ").trim();
  return words !== "" && (words.startsWith(start) || start.startsWith(words));
}
