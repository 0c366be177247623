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
  const slug = septemberSixth.split("/").at(-1);
  const [member, { rows }] = await Promise.all([
    addMember(pool, "editor"),
    pool.query<{ id: string }>("SELECT id FROM article WHERE slug = $1", [slug]),
  ]).finally(() => pool.end());
  const [articleId, id] = [rows[0]?.id, discoverActions()[correct]];
  if (articleId === undefined || id === undefined) throw new Error("There is nothing to correct, or no way to do it.");
  const asking = { id, path: `/admin/articles/${articleId}` };
  return async (origin, text) => {
    const fields = { articleId, kind: "correction", text };
    const outcome = outcomeOf(await askForAction({ origin }, { member }, { ...asking, fields, transport: "script" }));
    if (outcome !== "ok") throw new Error(`The article could not be corrected: ${outcome}`);
  };
}
