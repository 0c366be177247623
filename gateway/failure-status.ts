import type { FillFailure } from "./cache/page-fills";
import type { Site } from "./site";

/** 503 for what comes back by itself, 500 for a fault in a page. */
export async function failureStatus(failure: FillFailure, site: Site): Promise<500 | 503> {
  switch (failure) {
    case "unreachable":
    case "timed-out":
    case "broken-off":
    case "renderer-unavailable":
    case "secret-refused":
    case "too-many-fills":
    case "withdrawn":
      return 503;
    case "renderer-error":
      return (await isDatabaseThere(site)) ? 500 : 503;
    case "too-large":
    case "late-segment":
    case "unsafe-markup":
    case "page-data":
    case "cut-off":
    case "unknown-status":
    case "unsafe-location":
      return 500;
  }
}

/** Milliseconds in which the renderer may still fail over connections that were lost with the database. */
const comingBack = 5_000;

/** Whether the database is there, and was while the page failed. The feed of expiries is told of a loss at once. */
async function isDatabaseThere({ keeping, readiness }: Site): Promise<boolean> {
  const lostAt = keeping?.feed.lostAt ?? 0;
  return Date.now() - lostAt > comingBack && readiness.isDatabaseReachable(comingBack);
}
