import { setTimeout as sleep } from "node:timers/promises";
import { insertScheduled } from "./insert-scheduled";
import { type Lateness, readLateness } from "./read-lateness";
import { ScheduleNodes } from "./schedule-nodes";

/** Milliseconds for which everything is waited for after the last one was due. */
const patience = 60_000;

export type ScheduleTrial = {
  articles: number;
  nodes: number;
  kills: number;
  /** Milliseconds until the first is due, in which the processes read their code. */
  first: number;
  /** Milliseconds from the first to the last that is due. */
  span: number;
};

export type ScheduleFindings = {
  whileKilled: Lateness;
  kills: number;
  /** What became due while no process ran, counted from the moment at which they were started again. */
  afterOutage: Lateness & { allWithin: number };
  errors: string[];
};

/**
 * Lets several processes publish a schedule while one after the other is ended with `kill -9`; then ends all of them, lets
 * articles become due, and starts them again.
 */
export async function trySchedule(databaseUrl: string, trial: ScheduleTrial): Promise<ScheduleFindings> {
  const nodes = new ScheduleNodes(databaseUrl);
  try {
    nodes.start(trial.nodes);
    const { articles, first, span } = trial;
    const ids = await insertScheduled(databaseUrl, { amount: articles, first, apart: span / articles });
    await sleep(first);
    for (let count = 0; count < trial.kills; count += 1) {
      await sleep(span / trial.kills);
      await nodes.killOne(count);
    }
    const whileKilled = await settled(databaseUrl, ids);
    await nodes.killAll();
    const late = await insertScheduled(databaseUrl, { amount: Math.ceil(articles / 10), first: 0, apart: 1 });
    await sleep(2_000);
    const restartedAt = performance.now();
    nodes.start(trial.nodes);
    const afterOutage = await settled(databaseUrl, late);
    const allWithin = (performance.now() - restartedAt) / 1_000;
    return { whileKilled, kills: trial.kills, afterOutage: { ...afterOutage, allWithin }, errors: nodes.errors };
  } finally {
    await nodes.killAll();
  }
}

async function settled(databaseUrl: string, ids: readonly string[]): Promise<Lateness> {
  const deadline = performance.now() + patience;
  let lateness = await readLateness(databaseUrl, ids);
  while (lateness.waiting > 0 && performance.now() < deadline) {
    await sleep(250);
    lateness = await readLateness(databaseUrl, ids);
  }
  return lateness;
}
