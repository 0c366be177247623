import pg from "pg";
import { addresses } from "@/lib/addresses";
import { cursorOf } from "@/lib/cursor";

/** A kind of page with addresses that stand for all of it. */
export type MeasuredKind = { kind: string; paths: string[]; isSearch: boolean };

/** The page of a list whose depth must cost nothing; where a list is shorter, its last. */
const deepPage = 500;
const pageSize = 20;
const sample = 40;

/** What is measured in a database of synthetic articles: spread evenly over it, and the same at every run. */
export async function measuredAddresses(databaseUrl: string): Promise<MeasuredKind[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const texts = async (sql: string, values: unknown[] = []) =>
      (await client.query<{ text: string }>(sql, values)).rows.map((row) => row.text);
    const sections = await texts("SELECT slug AS text FROM section WHERE parent_id IS NULL ORDER BY position, slug");
    const days = await texts(
      spread(
        "SELECT DISTINCT to_char(listed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS text FROM article WHERE listed_at IS NOT NULL",
      ),
      [sample],
    );
    const months = [...new Set(days.map((day) => day.slice(0, 7)))];
    const page = (kind: string, paths: string[]) => ({ kind, paths, isSearch: false });
    return [
      page(
        "article",
        await texts(
          spread(
            "SELECT '/' || s.slug || '/' || a.slug AS text FROM article a JOIN section s ON s.id = a.section_id WHERE a.listed_at IS NOT NULL",
          ),
          [sample],
        ),
      ),
      page("front", [addresses.front()]),
      page("section, page 1", sections.map(addresses.section)),
      page(`section, page ${deepPage}`, await deepPages(client, sections)),
      page("topic", (await texts(spread("SELECT slug AS text FROM topic"), [sample])).map(addresses.topic)),
      page(
        "contributor",
        (await texts(spread("SELECT slug AS text FROM contributor"), [sample])).map(addresses.contributor),
      ),
      page("archive, year", [...new Set(days.map((day) => day.slice(0, 4)))].map(addresses.archive)),
      page("archive, month", months.map(addresses.archive)),
      page("archive, day", days.map(addresses.archive)),
      page(
        "not found",
        sections.map((slug) => addresses.article(slug, "no-such-article")),
      ),
      ...(await searches(client)),
    ];
  } finally {
    await client.end();
  }
}

/** So many rows of a query, evenly spread over its order; $1 is how many. */
function spread(query: string): string {
  return `SELECT text FROM (SELECT text, row_number() OVER (ORDER BY text) AS place, count(*) OVER () AS total FROM (${query}) rows) placed
           WHERE place % greatest(1, total / $1::int) = 0 ORDER BY place LIMIT $1::int`;
}

async function deepPages(client: pg.Client, sections: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const slug of sections) {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM (
         SELECT a.id, row_number() OVER (ORDER BY a.listed_at DESC, a.id DESC) AS place, count(*) OVER () AS total
           FROM article a JOIN section s ON s.id = a.top_section_id WHERE s.slug = $1 AND a.listed_at IS NOT NULL) placed
        WHERE place = least($2::bigint, (total - 1) / $3::int * $3::int)`,
      [slug, (deepPage - 1) * pageSize, pageSize],
    );
    paths.push(...rows.map((row) => `${addresses.section(slug)}?after=${cursorOf(row.id)}`));
  }
  return paths;
}

/** Words from the commonest to the rarest, alone, together, as phrases, misspelt and narrowed, in both orders. */
async function searches(client: pg.Client): Promise<MeasuredKind[]> {
  const { rows } = await client.query<{ word: string }>(
    `SELECT word FROM (SELECT word, row_number() OVER (ORDER BY uses DESC, word) AS place, count(*) OVER () AS total FROM search_word) ranked
      WHERE place IN (1, 2, 5, 20, 50, 100, 200, 500, 1000, 2000) OR place IN (total / 2, total) ORDER BY place`,
  );
  const words = rows.map((row) => row.word);
  const [first = "", second = "", third = ""] = words;
  const rare = words.at(-1) ?? "";
  const together = [
    `${first} ${second}`,
    `"${first} ${second}"`,
    `${first} or ${second} or ${third}`,
    `${second} -${third}`,
    `${rare.slice(0, -1)}x`,
  ];
  const address = (order: string) => (q: string) => `${addresses.search()}?${new URLSearchParams({ q, order })}`;
  return (["relevance", "newest"] as const).map((order) => ({
    kind: `search, ${order}`,
    paths: [...words, ...together].map(address(order)),
    isSearch: true,
  }));
}
