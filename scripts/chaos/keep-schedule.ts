import { quantile } from "./schedule/read-lateness";
import { trySchedule } from "./schedule/try-schedule";
import type { Found } from "./trial-site";

/** Seconds: the promises of docs/decisions/workflow.md. */
const latest = { atP99: 5, afterOutage: 30 } as const;

/** The long form of schedule/try-schedule.test.ts, on an empty database. */
export async function keepSchedule(databaseUrl: string): Promise<Found> {
  const trial = { articles: 1_000, nodes: 3, kills: 50, first: 15_000, span: 400_000 };
  const { whileKilled, kills, afterOutage, errors } = await trySchedule(databaseUrl, trial);
  const { published, waiting, notOnce, seconds } = whileKilled;
  const [half, p99, most] = [0.5, 0.99, 1].map((part) => quantile(seconds, part).toFixed(2));
  const words = [
    `${published} of ${trial.articles} published over ${kills} kills of ${trial.nodes} nodes, ${waiting} not, ${notOnce} not once; late by ${half} s at p50, ${p99} s at p99, ${most} s at most`,
    `after an outage ${afterOutage.published} within ${afterOutage.allWithin.toFixed(1)} s of the restart, ${afterOutage.waiting} not, ${afterOutage.notOnce} not once`,
    ...errors.slice(0, 10).map((error) => error.trim()),
  ].join("; ");
  const isWhole = waiting + notOnce + afterOutage.waiting + afterOutage.notOnce === 0;
  const isInTime = quantile(seconds, 0.99) <= latest.atP99 && afterOutage.allWithin <= latest.afterOutage;
  return { holds: isWhole && isInTime, words };
}
