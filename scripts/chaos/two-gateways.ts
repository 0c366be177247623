import { setTimeout as sleep } from "node:timers/promises";
import { septemberSixth, startMachine } from "../bench/gateway/bench-site";
import { correctorOf } from "./correct-september-sixth";
import { type Found, keepPages, type TrialSite } from "./trial-site";

const seenWithin = 1_000;

/** Corrections of one article, made in the newsroom at each of two gateways by turns, and read at both. */
export async function twoGateways(site: TrialSite, { changes }: { changes: number }): Promise<Found> {
  const machines: Awaited<ReturnType<typeof startMachine>>[] = [];
  let longest = 0;
  try {
    for (const name of ["one", "two"]) machines.push(await startMachine(site, name));
    const gateways = machines.map(({ gateway }) => gateway);
    const correct = await correctorOf(site);
    for (const { origin } of gateways) await keepPages(origin, [septemberSixth]);
    for (let change = 0; change < changes; change += 1) {
      const text = `Correction number ${change} of the trial.`;
      await correct(gateways[change % 2]?.origin ?? "", text);
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
    const words = `two gateways, ${changes} changes: made through each by turns, all seen at both, the slowest ${(longest / 1_000).toFixed(2)} s after the newsroom's answer`;
    return { holds: longest <= seenWithin, words };
  } finally {
    await Promise.all(machines.flatMap(({ gateway, renderer }) => [gateway.stop(), renderer.stop()]));
  }
}
