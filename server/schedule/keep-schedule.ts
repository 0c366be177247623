import { setTimeout as sleep } from "node:timers/promises";
import { scheduleRefusalSentence, storedScheduleRefusal } from "@/lib/schedule-refusal";
import { db } from "@/server/db";
import { listOverdue } from "@/server/schedule/list-overdue";
import { listenForSchedules } from "@/server/schedule/listen-for-schedules";
import { publishDueArticles } from "@/server/schedule/publish-due-articles";
import { scheduleClock, untilNextDue } from "@/server/schedule/schedule-clock";

/** Milliseconds between two looks at the table, whatever else wakes. */
const interval = 1_000;

export type ScheduleReport = (
  level: "info" | "warn" | "error",
  message: string,
  facts: Record<string, unknown>,
) => void;

/**
 * Publishes what is due, for as long as it is not stopped: at the time itself, when a schedule is made or moved, and once
 * a second in any case. It begins with whatever has become due while nobody looked. Any number may run at once.
 */
export async function keepSchedule({
  databaseUrl,
  report,
  signal,
}: {
  /** One that does not lead through a transaction pooler. */
  databaseUrl: string;
  report: ScheduleReport;
  signal: AbortSignal;
}): Promise<void> {
  const waker = new Waker(signal);
  const stopListening = listenForSchedules(databaseUrl, () => waker.wake());
  const warned = new Set<string>();
  let isReachable = true;
  while (!signal.aborted) {
    let pause = interval;
    try {
      await publishDueArticles(
        () => scheduleClock(db),
        (outcome) => tellOutcome(outcome, report),
        signal,
      );
      await warnOfOverdue(warned, report);
      pause = await untilNextDue(db, interval);
      isReachable = true;
    } catch (error) {
      // The database comes back by itself; the rows wait in it.
      if (isReachable) report("error", "The schedule cannot be kept for now.", { error: wordsOf(error) });
      isReachable = false;
    }
    await waker.wait(pause);
  }
  await stopListening();
}

/** A pause that ends early when something wakes it. */
class Waker {
  private isAwake = false;
  private rest: AbortController | null = null;
  private readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.signal = signal;
    signal.addEventListener("abort", () => this.wake());
  }

  wake(): void {
    this.isAwake = true;
    this.rest?.abort();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.isAwake && !this.signal.aborted) {
      this.rest = new AbortController();
      await sleep(milliseconds, undefined, { signal: this.rest.signal }).catch(() => undefined);
    }
    this.isAwake = false;
  }
}

type Outcome = Parameters<NonNullable<Parameters<typeof publishDueArticles>[1]>>[0];

function tellOutcome(outcome: Outcome, report: ScheduleReport): void {
  const { articleId } = outcome;
  if (outcome.outcome === "published") {
    const scheduledFor = outcome.scheduledFor.toISOString();
    report("info", "A scheduled article was published.", { articleId, scheduledFor });
  } else if (outcome.outcome === "failed") {
    report("error", "Publishing a scheduled article has failed.", { articleId, error: wordsOf(outcome.error) });
  } else if (outcome.isNew) {
    const refusal = storedScheduleRefusal(outcome.refusal);
    report("warn", "A scheduled article could not be published.", { articleId, refusal });
  }
}

/** Once for each article and each time that it was scheduled for. */
async function warnOfOverdue(warned: Set<string>, report: ScheduleReport): Promise<void> {
  const overdue = await listOverdue(db, { now: await scheduleClock(db) });
  const present = new Set(overdue.map(({ articleId, scheduledFor }) => `${articleId} ${scheduledFor}`));
  for (const known of warned) if (!present.has(known)) warned.delete(known);
  for (const { articleId, scheduledFor, secondsLate, refusal } of overdue) {
    const name = `${articleId} ${scheduledFor}`;
    if (warned.has(name)) continue;
    warned.add(name);
    const why = scheduleRefusalSentence(refusal);
    report("warn", "A scheduled article is overdue.", { articleId, scheduledFor, secondsLate, why });
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
