import pg from "pg";
import { askForAction, outcomeOf } from "../../e2e/admin/rights/ask";
import { discoverActions } from "../../e2e/admin/rights/discover";
import { addMember } from "../../e2e/support/newsroom";
import { septemberSixth } from "../bench/gateway/bench-site";
import type { TrialSite } from "./trial-site";

const correct = "app/admin/(newsroom)/articles/[id]/actions.ts#correct";

/** Puts a correction with this text under the article of September 6, as an editor does in the newsroom of a gateway. */
export type Correct = (origin: string, text: string) => Promise<void>;

/** Takes on an editor who does it. */
export async function correctorOf({ databaseUrl }: TrialSite): Promise<Correct> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const member = await addMember(pool, "editor");
  const slug = septemberSixth.split("/").at(-1);
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM article WHERE slug = $1", [slug]);
  await pool.end();
  const articleId = rows[0]?.id ?? "";
  const asking = { id: discoverActions()[correct] ?? "", path: `/admin/articles/${articleId}` };
  return async (origin, text) => {
    const fields = { articleId, kind: "correction", text };
    const outcome = outcomeOf(await askForAction({ origin }, { member }, { ...asking, fields, transport: "script" }));
    if (outcome !== "ok") throw new Error(`The article could not be corrected: ${outcome}`);
  };
}
