import { tags } from "@/lib/cache-tags";
import { isCalendarDate } from "@/lib/calendar-date";
import { cursorOf, idOfCursor } from "@/lib/cursor";
import { type Clockface, calendarSpan } from "@/lib/dates";
import { searchQuestion } from "@/lib/search-question";
import type { ListPlace } from "@/lib/views/list-view";
import type { SearchOrder, SearchView } from "@/lib/views/search-view";
import { cardTags, sectionLink } from "@/server/articles/card";
import type { PrismaClient } from "@/server/generated/prisma/client";
import type { MatchEdge, MatchPage } from "./asked";
import { rankMatches } from "./rank-matches";
import { showMatches } from "./show-matches";
import { suggestQuestion } from "./suggest-question";
import { walkMatches } from "./walk-matches";

/** What a reader asked, as it came: `section` is a slug, `from` and `to` are days ("2025-09-06"), both included. */
export type SearchRequest = {
  q: string;
  section?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  order: SearchOrder;
  place: ListPlace;
  /** The site's: the language chooses the dictionary of the question, the zone where days begin. */
  clockface: Clockface;
};

/** So few matches that a misspelling may be the reason. */
const nearlyNothing = 2;

/**
 * Published articles that match a question in the syntax of web searches ("…", or, -). By relevance among the newest
 * 2,000 matches, or all of them newest first. Cursors as in every list. At most four statements.
 */
export async function searchArticles(
  db: PrismaClient,
  request: SearchRequest,
): Promise<{ search: SearchView; tags: string[] } | "no-such-cursor"> {
  const edge = edgeOf(request.place);
  if (edge === "no-such-cursor") return edge;
  const question = await understand(db, request);
  if (question.q === "") {
    return edge === null ? answer({ ...question, outcome: "empty" }) : "no-such-cursor";
  }
  const asked = { q: question.q, language: request.clockface.language, ...limits(question, request.clockface) };
  const page = await (request.order === "newest" ? walkMatches : rankMatches)(db, asked, edge);
  if (edge !== null && (!page.edgeFound || page.ids.length === 0)) return "no-such-cursor";
  const few = page.hasWords && page.total.count <= nearlyNothing && !page.total.more;
  const [matches, suggestion] = await Promise.all([
    showMatches(db, asked, page.ids),
    few ? suggestQuestion(db, question.q) : null,
  ]);
  const outcome = page.hasWords ? "found" : "no-words";
  return answer({ ...question, outcome, total: page.total, matches, suggestion, ...cursors(page) });
}

type Question = Pick<SearchView, "q" | "shortened" | "order" | "section" | "from" | "to">;

/** What is looked for; a filter that names nothing is left out. */
async function understand(db: PrismaClient, request: SearchRequest): Promise<Question> {
  const section = request.section
    ? await db.section.findUnique({
        where: { slug: request.section },
        select: { id: true, slug: true, name: true, tint: true },
      })
    : null;
  return {
    ...searchQuestion(request.q),
    order: request.order,
    section: section && sectionLink(section),
    from: dayOf(request.from),
    to: dayOf(request.to),
  };
}

function dayOf(text: string | undefined): string | null {
  return text !== undefined && text.length === 10 && isCalendarDate(text) ? text : null;
}

function limits({ section, from, to }: Question, { timeZone }: Clockface) {
  return {
    sectionId: section?.id ?? null,
    since: from === null ? null : calendarSpan(from, timeZone).from,
    until: to === null ? null : calendarSpan(to, timeZone).until,
  };
}

function edgeOf({ after, before }: ListPlace): MatchEdge | "no-such-cursor" {
  const cursor = after ?? before;
  if (cursor === undefined) return null;
  const id = idOfCursor(cursor);
  if (id === null || (after !== undefined && before !== undefined)) return "no-such-cursor";
  return { id, towards: after === undefined ? "newer" : "older" };
}

function cursors({ ids, older, newer }: MatchPage) {
  const [first, last] = [ids[0], ids.at(-1)];
  return {
    olderCursor: older && last !== undefined ? cursorOf(last) : null,
    newerCursor: newer && first !== undefined ? cursorOf(first) : null,
  };
}

const nothing = {
  total: { count: 0, more: false },
  matches: [],
  olderCursor: null,
  newerCursor: null,
  suggestion: null,
};

function answer(found: Question & Pick<SearchView, "outcome"> & Partial<SearchView>) {
  const search: SearchView = { ...nothing, ...found };
  return { search, tags: [tags.site, tags.search, tags.texts, ...cardTags(search.matches.map((match) => match.card))] };
}
