import type { Configuration } from "../configuration";
import type { Log } from "../log";
import { CountedViews } from "./counted-views";
import type { ViewCounter } from "./view-counter";

/** The counter of this gateway; without a database there is nowhere to count to. */
export function createViewCounter(
  { databaseUrl, trustedProxies }: Pick<Configuration, "databaseUrl" | "trustedProxies">,
  log: Log,
): ViewCounter {
  if (databaseUrl === null) return uncounted;
  return new CountedViews({ databaseUrl, trustedProxies, log, clock: Date.now });
}

const uncounted: ViewCounter = {
  count: () => undefined,
  countOpened: () => undefined,
  start: () => undefined,
  stop: () => Promise.resolve(),
};
