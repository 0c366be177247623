import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type BenchSite, type Served, startGateway, startRenderer } from "./bench-site";
import type { Figure } from "./figures";
import { measureLoad } from "./load";
import { percentile } from "./machine";

const changes = 60;
const articlesChanged = 20;
const limit = 1_000;
/** Milliseconds from one question to the next. */
const askEvery = 5;

/** Milliseconds until this gateway's answer holds the words, from now on. */
async function untilShown(origin: string, address: string, words: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const answer = await fetch(origin + address, { headers: { "accept-encoding": "gzip" } });
    const text = await answer.text();
    const took = performance.now() - begun;
    if (answer.ok && text.includes(words)) return took;
    if (took > 20_000) throw new Error(`A change was not seen in 20 s at ${origin}${address}.`);
    await sleep(askEvery);
  }
}

/** From the moment an editor's request reaches the database to the first answer with it, on each of three gateways. */
export async function measurePublishing(
  site: BenchSite,
  { wrk }: { wrk: string },
  report: (line: string) => void,
): Promise<Figure[]> {
  const { correctArticle } = await import("@/server/articles/correct-article");
  const renderer = await startRenderer(site);
  const gateways: Served[] = [];
  for (const name of ["first", "second", "third"]) gateways.push(await startGateway(site, name, renderer.port));
  const addresses = site.articles.slice(0, articlesChanged);
  const ids = await idsOf(site, addresses);
  try {
    for (const { origin } of gateways) for (const address of addresses) await fetch(origin + address);
    report(`${changes} corrections under load, three gateways`);
    const load = Promise.all(
      gateways.map(({ origin, pid }, place) =>
        measureLoad(
          {
            origin,
            paths: addresses,
            headers: { "Accept-Encoding": "gzip" },
            connections: 8,
            seconds: 40,
            expects: 200,
            pause: 8,
          },
          { wrk, folder: site.folder, pid, name: `load-${place}` },
        ),
      ),
    );
    await sleep(2_000);
    const times: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      const address = addresses[change % addresses.length] ?? "";
      const articleId = ids.get(address) ?? "";
      const text = `Measured correction number ${change} of this article.`;
      const shown = Promise.all(gateways.map(({ origin }) => untilShown(origin, address, text)));
      const actor = { kind: "system", name: "import" } as const;
      const result = await correctArticle({ articleId, kind: "correction", text, actor, now: new Date() });
      if (!result.ok) throw new Error(`The article could not be corrected: ${result.refusal}`);
      times.push(...(await shown));
      await sleep(250);
    }
    const rates = await load;
    const rate = rates.reduce((sum, one) => sum + one.rate, 0);
    const p99 = percentile(times, 0.99);
    return [
      {
        name: "publish → first fresh answer on three gateways under load, p99",
        limit: "≤ 1 s, aim 0.3 s",
        measured: `${(p99 / 1_000).toFixed(2)} s`,
        holds: p99 <= limit,
        beside: `p50 ${(percentile(times, 0.5) / 1_000).toFixed(2)} s; ${Math.round(rate).toLocaleString("en")} requests/s on all three, none failed`,
      },
    ];
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await renderer.stop();
  }
}

async function idsOf(site: BenchSite, addresses: readonly string[]): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: site.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string; path: string }>(
    `SELECT a.id, '/' || s.slug || '/' || a.slug AS path FROM article a JOIN section s ON s.id = a.section_id
      WHERE '/' || s.slug || '/' || a.slug = ANY ($1)`,
    [addresses],
  );
  await client.end();
  return new Map(rows.map(({ id, path }) => [path, id]));
}
