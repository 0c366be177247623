import { setTimeout as sleep } from "node:timers/promises";
import { septemberSixth, startGateway, startMachine } from "../bench/gateway/bench-site";
import { type Correct, correctorOf } from "./correct-september-sixth";
import { inWords, isClean, SteadyReaders } from "./steady-readers";
import { type Found, keepPages, keptPages, type TrialSite } from "./trial-site";

const mendsWithin = 10_000;

/**
 * The database ends as in a crash, under load. Kept pages go on, also through a restart of the gateway; other pages are
 * the designed 503; and all is fresh soon after its return, without help.
 */
export async function stopDatabase(site: TrialSite, { seconds }: { seconds: number }): Promise<Found> {
  const machine = await startMachine(site, "database");
  const { renderer } = machine;
  let { gateway } = machine;
  const { port, origin } = gateway;
  const correct = await correctorOf(site);
  let isDown = false;
  try {
    await keepPages(origin);
    // Pages are written to the disk some time after they were kept.
    await sleep(1_000);
    const before = new SteadyReaders(origin, keptPages);
    await sleep(500);
    site.crashDatabase();
    isDown = true;
    await sleep((seconds / 2) * 1_000);
    const others = await Promise.all(["/city", "/topic/trams"].map((address) => looksUnavailable(origin + address)));
    const first = await before.stop();
    await gateway.stop();
    gateway = await startGateway(site, "database", renderer.port, port);
    const after = new SteadyReaders(origin, keptPages);
    await sleep((seconds / 2) * 1_000);
    others.push(await looksUnavailable(`${origin}/corrections`));
    await site.reviveDatabase();
    isDown = false;
    const mended = await untilFresh(origin, correct);
    const second = await after.stop();
    const holds = isClean(first) && isClean(second) && others.every(Boolean) && mended <= mendsWithin;
    const words = [
      `database gone for ${seconds} s: ${inWords(first)}`,
      `after a restart of the gateway: ${inWords(second)}`,
      others.every(Boolean) ? "other pages the designed 503" : "other pages not the designed 503",
      `fresh ${(mended / 1_000).toFixed(1)} s after its return`,
    ];
    return { holds, words: words.join("; ") };
  } finally {
    if (isDown) await site.reviveDatabase();
    await gateway.stop();
    await renderer.stop();
  }
}

async function looksUnavailable(url: string): Promise<boolean> {
  const response = await fetch(url);
  const html = await response.text();
  const isDesigned = /<h1[ >]/.test(html) && html.includes('rel="stylesheet"');
  return response.status === 503 && Number(response.headers.get("retry-after")) > 0 && isDesigned;
}

/**
 * Milliseconds until a kept page shows what an editor has changed since, a page that was never asked for is there, and the
 * gateway says that it is ready.
 */
async function untilFresh(origin: string, correct: Correct): Promise<number> {
  const begun = performance.now();
  const text = "The database had gone and is back.";
  await correct(origin, text);
  for (;;) {
    const addresses = [septemberSixth, "/masthead", "/readyz"];
    const [kept, ...others] = await Promise.all(addresses.map((address) => fetch(origin + address)));
    const isFresh = (await kept?.text())?.includes(text) && others.every(({ status }) => status === 200);
    const took = performance.now() - begun;
    if (isFresh || took > 60_000) return took;
    await sleep(100);
  }
}
