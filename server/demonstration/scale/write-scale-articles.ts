import type pg from "pg";
import { copyRows } from "./copy-rows";
import type { ScaleArticle } from "./scale-article";

/** For each connection that writes articles, once. */
export async function prepareForScaleArticles(client: pg.ClientBase): Promise<void> {
  await client.query("SET synchronous_commit = off");
  await client.query(
    "CREATE TEMPORARY TABLE scale_batch (LIKE article INCLUDING DEFAULTS, body jsonb NOT NULL) ON COMMIT DELETE ROWS",
  );
}

/** Writes articles with all that belongs to them, in one transaction. */
export async function writeScaleArticles(client: pg.ClientBase, articles: readonly ScaleArticle[]): Promise<void> {
  await client.query("BEGIN");
  try {
    await copyRows(
      client,
      "scale_batch",
      articles.map(({ article }) => article),
    );
    await client.query(fromBatch);
    await copyRows(
      client,
      "article_topic",
      articles.flatMap((article) => article.topics),
    );
    await copyRows(
      client,
      "byline",
      articles.flatMap((article) => article.bylines),
    );
    await copyRows(
      client,
      "correction",
      articles.flatMap((article) => article.corrections),
    );
    await copyRows(
      client,
      "comment",
      articles.flatMap((article) => article.comments),
    );
    await copyRows(
      client,
      "view_count",
      articles.flatMap((article) => article.viewCount),
    );
    await copyRows(
      client,
      "view_hour",
      articles.flatMap((article) => article.viewHours),
    );
    await copyRows(
      client,
      "redirect",
      articles.flatMap((article) => article.redirects),
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

const columns = `id, state, kind, language, section_id, top_section_id, slug, slugline, headline, standfirst, trail_text,
  kicker, dateline, lead_caption, comment_policy, words, body_text, byline_text, live_revision_id, working_revision_id,
  first_published_at, substantively_updated_at, listed_at, scheduled_for, withdrawn_at, import_key, created_at, updated_at`;

// An article names its revision, which names its article: both are checked at the end of a statement, so one statement
// writes both, and no row has to be written twice.
const fromBatch = `
  WITH written AS (INSERT INTO article (${columns}) SELECT ${columns} FROM scale_batch)
  INSERT INTO revision (id, article_id, number, headline, standfirst, trail_text, kicker, slugline, dateline, lead_caption, body,
    reason, created_at)
  SELECT working_revision_id, id, 1, headline, standfirst, trail_text, kicker, slugline, dateline, lead_caption, body,
    'Synthetic, for measuring', created_at FROM scale_batch`;
