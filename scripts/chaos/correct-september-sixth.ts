import pg from "pg";
import { septemberSixth } from "../bench/gateway/bench-site";
import type { TrialSite } from "./trial-site";

/** Puts a correction with this text under the article of September 6, as an editor does. */
export async function correctSeptemberSixth({ databaseUrl }: TrialSite, text: string): Promise<void> {
  const { correctArticle } = await import("@/server/articles/correct-article");
  const articleId = await idOf(databaseUrl, septemberSixth.split("/").at(-1) ?? "");
  const actor = { kind: "system", name: "import" } as const;
  const made = await correctArticle({ articleId, kind: "correction", text, actor, now: new Date() });
  if (!made.ok) throw new Error(`The article could not be corrected: ${made.refusal}`);
}

async function idOf(databaseUrl: string, slug: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>("SELECT id FROM article WHERE slug = $1", [slug]);
  await client.end();
  return rows[0]?.id ?? "";
}
