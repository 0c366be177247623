import { expect, test } from "playwright/test";
import { killRenderer } from "../../scripts/chaos/kill-renderer";
import { stopDatabase } from "../../scripts/chaos/stop-database";
import { stopGateway } from "../../scripts/chaos/stop-gateway";
import { type Found, openTrialSite, type TrialSite } from "../../scripts/chaos/trial-site";
import { twoGateways } from "../../scripts/chaos/two-gateways";

// The short forms of `npm run chaos`: the whole product, whose parts are killed under load.
test.describe.configure({ mode: "serial", timeout: 180_000 });

let site: TrialSite;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await openTrialSite();
});

test.afterAll(() => site?.close());

const trials: readonly [title: string, trial: (site: TrialSite) => Promise<Found>][] = [
  ["without its database", (site) => stopDatabase(site, { seconds: 6 })],
  ["while its renderer is killed", (site) => killRenderer(site, { times: 3 })],
  ["until its last answer", (site) => stopGateway(site, { times: 3 })],
  ["on two gateways alike", (site) => twoGateways(site, { changes: 5 })],
];

for (const [title, trial] of trials) {
  test(`readers are answered ${title}`, async () => {
    const { holds, words } = await trial(site);
    expect(holds, words).toBe(true);
  });
}
