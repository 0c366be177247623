import type pg from "pg";
import type { APIRequestContext } from "playwright/test";
import { addresses } from "../../lib/addresses";
import { addDraft, paragraphs } from "./drafts";
import type { Member } from "./newsroom";

/** A draft with everything by which a page of the paper can list it. */
export type Listed = {
  id: string;
  path: string;
  /** Stands in its headline and its address, and nowhere else. */
  mark: string;
  /** Stands in its text, and nowhere else. */
  word: string;
  section: string;
  topic: string;
  contributor: string;
};

/** A draft in the first section, with a byline and a topic. */
export async function addListedDraft(pool: pg.Pool, owner: Member): Promise<Listed> {
  const [mark, word] = [`mark${owner.id.slice(0, 8)}`, `word${owner.id.slice(0, 8)}`];
  const draft = { headline: `The gate of ${mark}`, body: paragraphs(`A ${word} was seen at the gate.`) };
  const id = await addDraft(pool, owner, draft);
  await pool.query("UPDATE article SET slug = $2, slug_by_hand = true WHERE id = $1", [id, mark]);
  const { rows } = await pool.query(
    `SELECT s.slug AS section, (SELECT slug FROM topic ORDER BY slug LIMIT 1) AS topic,
            (SELECT slug FROM contributor ORDER BY slug LIMIT 1) AS contributor
       FROM article a JOIN section s ON s.id = a.section_id WHERE a.id = $1`,
    [id],
  );
  const { section, topic, contributor } = rows[0] as Pick<Listed, "section" | "topic" | "contributor">;
  await pool.query("INSERT INTO article_topic SELECT $1, id, 0 FROM topic WHERE slug = $2", [id, topic]);
  await pool.query("INSERT INTO byline SELECT $1, id, 0 FROM contributor WHERE slug = $2", [id, contributor]);
  return { id, path: addresses.article(section, mark), mark, word, section, topic, contributor };
}

/** The paths at which readers can come upon an article, by what each is called. */
export function placesOf({ word, section, topic, contributor }: Listed, day: string): Record<string, string> {
  return {
    front: "/",
    section: addresses.section(section),
    topic: `/topic/${topic}`,
    contributor: `/contributor/${contributor}`,
    archive: addresses.archive(day),
    search: `/search?q=${word}`,
    "feed of the site": "/rss.xml",
    "Atom feed of the site": "/atom.xml",
    "JSON feed of the site": "/feed.json",
    "feed of its section": `/${section}/rss.xml`,
    "feed of its topic": `/topic/${topic}/rss.xml`,
    "feed of its contributor": `/contributor/${contributor}/rss.xml`,
    sitemap: `/sitemaps/articles-${day.slice(0, 7)}.xml`,
    "news sitemap": "/sitemap-news.xml",
  };
}

/** Whether a page says something at this moment. */
export async function isShownAt(request: APIRequestContext, path: string, mark: string): Promise<boolean> {
  return (await (await request.get(path)).text()).includes(mark);
}
