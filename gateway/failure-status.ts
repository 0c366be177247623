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
      return (await site.readiness.isDatabaseReachable()) ? 500 : 503;
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
