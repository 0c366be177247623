import { availableParallelism } from "node:os";
import { performance } from "node:perf_hooks";
import type { ViewTotals } from "../slots/view-totals";
import type { PageCache } from "./page-cache";

/** Milliseconds. A date is wrong for this long after midnight at most, a count of views for as long as its own. */
const slotsEvery = 10_000;
const totalsEvery = 45_000;
/** How soon after a page has come from the disk its counts are asked for. */
const wantedTotalsEvery = 2_000;
const coolEvery = 60_000;
const shrinkEvery = 1_000;

/**
 * The share of its time that the process may be at work while it still counts as idle. Where it has one processor alone,
 * what is compressed beside the answers holds them up for as long as it takes.
 */
const idle = { alone: 0.05, withOthers: 0.4 } as const;

/** What is done for kept pages by the clock. Returns what stops it. */
export function startUpkeep(pages: PageCache, totals: Pick<ViewTotals, "refresh">): () => void {
  let isAsking = false;
  let hasFailed = false;
  const askTotals = async ({ ifWanted = false } = {}) => {
    if (isAsking || (ifWanted && !pages.takeWantsTotals())) return;
    isAsking = true;
    // Without a database the counters stand still, which the feed of expiries has told already.
    hasFailed = await totals.refresh(await pages.viewedArticles()).then(
      () => false,
      () => true,
    );
    isAsking = false;
    await pages.checkSlots();
  };
  let isShrinking = false;
  let load = performance.eventLoopUtilization();
  const shrink = async () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, load);
    load = now;
    const limit = availableParallelism() === 1 ? idle.alone : idle.withOthers;
    const page = isShrinking || utilization > limit ? null : pages.worthShrinking();
    if (page === null) return;
    isShrinking = true;
    await pages.forms.shrink(page).finally(() => {
      isShrinking = false;
    });
  };
  const timers = [
    setInterval(() => void pages.checkSlots(), slotsEvery),
    setInterval(() => hasFailed && void askTotals(), slotsEvery),
    setInterval(() => void askTotals(), totalsEvery),
    setInterval(() => void askTotals({ ifWanted: true }), wantedTotalsEvery),
    setInterval(() => pages.cool(), coolEvery),
    setInterval(() => void shrink(), shrinkEvery),
  ];
  for (const timer of timers) timer.unref();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
