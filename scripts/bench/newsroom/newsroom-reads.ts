import type { StaffActor, StaffRole } from "@/lib/actor";
import { type NewsroomEdge, newsroomViews, readNewsroomQuestion } from "@/lib/newsroom-list";
import { listNewsroomArticles, newsroomPageSize } from "@/server/articles/list-newsroom-articles";
import type { db as newsroomDb } from "@/server/db";
import { countViews } from "@/server/desk/count-views";
import type { Read } from "./measure-reads";

const clockface = { timeZone: "UTC", language: "en" };
const deepPage = 500;

function somebody(role: StaffRole, sectionIds: readonly string[] | null = null): StaffActor {
  const id = "00000000-0000-7000-8000-000000000001";
  return { kind: "staff", id, name: "Bench", role, sectionIds, authorsPublish: false, requestKey: null };
}

/** Everything that the newsroom's list is asked for, over the whole width of what can be asked. */
export async function newsroomReads(db: typeof newsroomDb): Promise<Read[]> {
  const now = new Date();
  const editor = somebody("editor");
  const list = async (keys: Record<string, string>, actor = editor, edge: Partial<{ after: NewsroomEdge }> = {}) => {
    const question = { ...readNewsroomQuestion(keys), ...edge };
    return (await listNewsroomArticles(db, { question, actor, clockface, now })).articles.length;
  };
  const sections = await db.section.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
  const contributors = await db.contributor.findMany({ select: { slug: true }, orderBy: { slug: "asc" }, take: 60 });
  const searched = await searchedWords(db);
  const deep = await edgeOfPage(db, deepPage);
  const inTurn = <Thing>(things: readonly Thing[], turn: number) => things[turn % things.length] as Thing;
  const narrowed = somebody(
    "editor",
    sections.slice(0, 2).map(({ id }) => id),
  );
  return [
    ...newsroomViews.map((view) => ({ name: `view: ${view}`, ask: () => list({ view }) })),
    { name: "by section", ask: (turn) => list({ section: inTurn(sections, turn).slug }) },
    { name: "drafts of a section", ask: (turn) => list({ view: "drafts", section: inTurn(sections, turn).slug }) },
    { name: "by contributor", ask: (turn) => list({ contributor: inTurn(contributors, turn).slug }) },
    { name: "changed in a month", ask: () => list({ from: "2025-03-01", until: "2025-03-31" }) },
    { name: "search, from common to rare words", ask: (turn) => list({ q: inTurn(searched, turn) }) },
    { name: "search in drafts", ask: (turn) => list({ view: "drafts", q: inTurn(searched, turn) }) },
    { name: `page ${deepPage}`, ask: () => list({}, editor, { after: deep }) },
    { name: "as an author", ask: () => list({}, somebody("author")) },
    { name: "as an editor of two sections", ask: () => list({}, narrowed) },
    { name: "counts of the views", ask: () => countViews(db, { actor: editor }).then(({ counts }) => counts.all) },
    {
      name: "counts, as an editor of two sections",
      ask: () => countViews(db, { actor: narrowed }).then(({ counts }) => counts.all),
    },
  ];
}

/** Words by how often they stand in headlines, and two of them together. */
async function searchedWords(db: typeof newsroomDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ word: string }[]>`
    SELECT word FROM (SELECT word, row_number() OVER (ORDER BY uses DESC, word) AS place FROM search_word) ranked
     WHERE place IN (1, 2, 5, 10, 20, 50, 100, 200, 400, 800, 1600) ORDER BY place`;
  const words = rows.map(({ word }) => word);
  return [...words, `${words[0]} ${words[1]}`, `${words[3]} ${words[6]}`, (words[4] ?? "").slice(0, 4)];
}

async function edgeOfPage(db: typeof newsroomDb, page: number): Promise<NewsroomEdge> {
  const rows = await db.$queryRaw<NewsroomEdge[]>`
    SELECT updated_at AS at, id FROM article WHERE trashed_at IS NULL
     ORDER BY updated_at DESC, id DESC OFFSET least(${(page - 1) * newsroomPageSize}, (SELECT count(*) FROM article) / 2) LIMIT 1`;
  const [edge] = rows;
  if (edge === undefined) throw new Error("There is no article to measure with.");
  return edge;
}
