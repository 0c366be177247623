import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { septemberSixth, startGateway, startRenderer } from "../bench/gateway/bench-site";
import { type Found, keepPages, type TrialSite } from "./trial-site";

const seenWithin = 1_000;

/** Corrections of one article, read at two gateways on one database. */
export async function twoGateways(site: TrialSite, { changes }: { changes: number }): Promise<Found> {
  const { correctArticle } = await import("@/server/articles/correct-article");
  const renderer = await startRenderer(site);
  const gateways = [await startGateway(site, "one", renderer.port), await startGateway(site, "two", renderer.port)];
  const articleId = await idOf(site, septemberSixth.split("/").at(-1) ?? "");
  let longest = 0;
  try {
    for (const { origin } of gateways) await keepPages(origin, [septemberSixth]);
    for (let change = 0; change < changes; change += 1) {
      const text = `Correction number ${change} of the trial.`;
      const actor = { kind: "system", name: "import" } as const;
      const made = await correctArticle({ articleId, kind: "correction", text, actor, now: new Date() });
      if (!made.ok) throw new Error(`The article could not be corrected: ${made.refusal}`);
      const begun = performance.now();
      for (const { origin } of gateways) {
        while (!(await (await fetch(origin + septemberSixth)).text()).includes(text)) {
          if (performance.now() - begun > 20 * seenWithin)
            return { holds: false, words: `a change was not seen at ${origin}` };
          await sleep(5);
        }
      }
      longest = Math.max(longest, performance.now() - begun);
    }
    const words = `two gateways, ${changes} changes: all seen at both, the slowest after ${(longest / 1_000).toFixed(2)} s`;
    return { holds: longest <= seenWithin, words };
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await renderer.stop();
  }
}

async function idOf({ databaseUrl }: TrialSite, slug: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>("SELECT id FROM article WHERE slug = $1", [slug]);
  await client.end();
  return rows[0]?.id ?? "";
}
