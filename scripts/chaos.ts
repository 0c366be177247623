// `npm run chaos`: the long forms of what the tests prove in short, on the whole product; ends with 1 when something did
// not hold. `npm run chaos -- renderer database` runs these alone.
import { countViews } from "./chaos/count-views";
import { keepSchedule } from "./chaos/keep-schedule";
import { killRenderer } from "./chaos/kill-renderer";
import { runCrawl } from "./chaos/run-crawl";
import { runTestLonger } from "./chaos/run-test-longer";
import { stopDatabase } from "./chaos/stop-database";
import { stopGateway } from "./chaos/stop-gateway";
import { type Found, openTrialSite, type TrialSite } from "./chaos/trial-site";
import { twoGateways } from "./chaos/two-gateways";
import { withEmptyDatabase } from "./chaos/with-empty-database";

let opened: Promise<TrialSite> | undefined;

/** For a trial on the whole product. */
const onSite = (trial: (site: TrialSite) => Promise<Found>) => async () => {
  opened ??= openTrialSite();
  return trial(await opened);
};

const trials: Readonly<Record<string, () => Promise<Found>>> = {
  database: onSite((site) => stopDatabase(site, { seconds: 60 })),
  renderer: onSite((site) => killRenderer(site, { times: 20 })),
  races: () => runTestLonger("gateway/cache/expiries-and-fills.test.ts", { RACE_ROUNDS: "10000" }),
  stop: onSite((site) => stopGateway(site, { times: 20 })),
  hostile: () => runTestLonger("gateway/cache/hostile-readers.test.ts", { HOSTILE_ROUNDS: "2000" }),
  gateways: onSite((site) => twoGateways(site, { changes: 50 })),
  views: () => withEmptyDatabase(countViews),
  schedule: () => withEmptyDatabase(keepSchedule),
  crawl: runCrawl,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((word) => !(word in trials));
if (unknown !== undefined)
  throw new Error(`There is no trial "${unknown}"; the trials are ${Object.keys(trials).join(", ")}.`);

let held = 0;
const chosen = wanted.length === 0 ? Object.keys(trials) : wanted;
for (const name of chosen) {
  const found = await trials[name]?.().catch((error: unknown) => ({ holds: false, words: String(error) }));
  if (found?.holds) held += 1;
  console.log(`${found?.holds ? "✓" : "✗"} ${name}: ${found?.words}`);
}
await opened?.then((site) => site.close()).catch(() => undefined);
console.log(`${held} of ${chosen.length} held.`);
process.exit(held === chosen.length ? 0 : 1);
