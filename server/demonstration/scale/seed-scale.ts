import pg from "pg";
import { finishScale } from "./finish-scale";
import { newsDesk, type ScaleArticle } from "./scale-article";
import { scaleBatches } from "./scale-batches";
import { scaleNewspaper } from "./scale-newspaper";
import { scaleStanding } from "./scale-standing";
import { remakeSearchIndex, withoutSearchIndex } from "./without-search-index";
import { prepareForScaleArticles, writeScaleArticles } from "./write-scale-articles";
import { writeScaleNewspaper } from "./write-scale-newspaper";

/** While one connection waits for the next articles, others keep PostgreSQL busy. */
const connections = 3;

export type SeedScaleResult =
  | { ok: true; added: number; seconds: number }
  | { ok: false; refusal: "holds-content" | "already-there" | "other-seed" | "running" };

/**
 * Brings a migrated database to so many synthetic published articles of the ten years before `now`, for measuring;
 * one in a hundred stands beside them that readers do not see. A database that holds fewer of the same seed is filled
 * up. Refused: "holds-content" when there is anything that was not made here (unless `intoContent`), "already-there"
 * when there are as many or more, "other-seed" when there are articles of another seed, "running" while another run is.
 * An interrupted run leaves whole batches, whose words the
 * search does not propose; another run goes on from there.
 */
export async function seedScale(
  connectionString: string,
  {
    articles,
    now,
    seed = 1,
    intoContent = false,
    report = () => undefined,
  }: {
    articles: number;
    now: Date;
    /** A whole number; the same seed, number and time give the same articles. */
    seed?: number;
    intoContent?: boolean;
    /** Told, a line at a time, how far it has come and how fast. */
    report?: (line: string) => void;
  },
): Promise<SeedScaleResult> {
  const pool = new pg.Pool({ connectionString, max: connections + 1 });
  const client = await pool.connect();
  try {
    if (!(await isAlone(client))) return { ok: false, refusal: "running" };
    const newspaper = scaleNewspaper(seed);
    const sectionIds = newspaper.sections.map((section) => section.id);
    const standing = await scaleStanding(client, { seed, sectionIds });
    // Sections of another seed look like content.
    if (standing.otherSeed) return { ok: false, refusal: "other-seed" };
    if (standing.content && !intoContent) return { ok: false, refusal: "holds-content" };
    await remakeSearchIndex(client);
    if (standing.articles >= articles) return { ok: false, refusal: "already-there" };

    const begun = performance.now();
    const added = articles - standing.articles;
    await writeScaleNewspaper(client, newspaper, now);
    const batches = scaleBatches({ seed, now, first: standing.next, count: added, desk: newsDesk(newspaper) });
    const write = () => writeBatches(pool, batches, progress(added, report));
    // A site's own articles stay found while others are added, and a small addition is not worth a new index.
    const words = await (standing.content || added < standing.articles ? write() : withoutSearchIndex(client, write));
    report("Statistics");
    await finishScale(client, { words, articles: added, seed, now });
    return { ok: true, added, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    // Not given back to the pool: the lock goes with the connection.
    client.release(true);
    await pool.end();
  }
}

async function isAlone(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    "SELECT pg_try_advisory_lock(hashtextextended('scale', 0)) AS alone",
  );
  return rows[0]?.alone ?? false;
}

/** Several connections take one batch after another; returns the words that the articles give to the search. */
async function writeBatches(
  pool: pg.Pool,
  batches: Generator<ScaleArticle[]>,
  written: (articles: number) => void,
): Promise<Map<string, number>> {
  const words = new Map<string, number>();
  const work = async () => {
    const client = await pool.connect();
    try {
      await prepareForScaleArticles(client);
      for (let batch = batches.next(); !batch.done; batch = batches.next()) {
        await writeScaleArticles(client, batch.value);
        for (const [word, uses] of batch.value.flatMap((article) => [...article.searchWords])) {
          words.set(word, (words.get(word) ?? 0) + uses);
        }
        written(batch.value.filter(({ article }) => article.state === "published").length);
      }
    } finally {
      // When one connection fails, the others stop too.
      batches.return(undefined);
      client.release(true);
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return words;
}

/** Reports at every twentieth part of the way. */
function progress(wanted: number, report: (line: string) => void): (articles: number) => void {
  const begun = performance.now();
  let done = 0;
  return (articles) => {
    const before = Math.floor((done * 20) / wanted);
    done += articles;
    if (Math.floor((done * 20) / wanted) === before) return;
    const rate = Math.round(done / ((performance.now() - begun) / 1_000));
    report(
      `${done.toLocaleString("en")} of ${wanted.toLocaleString("en")} articles, ${rate.toLocaleString("en")} a second`,
    );
  };
}
