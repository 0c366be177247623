/**
 * Who waits for the renderer. "stranger": a reader at an address of which nothing is kept; "known": a reader whose page
 * has expired, or a page that many read; "idle": nobody, the page is only getting old.
 */
export type FillKind = "stranger" | "known" | "idle";

/** `running`: of all kinds together, when one of this kind begins. */
type Limits = { running: number; waiting: number };

/**
 * Pages that are rendered at the same time. Addresses that nobody has asked for before may not take every place, so that
 * asking for many of them does not keep pages that are read from being made anew.
 */
const limits: Record<FillKind, Limits> = {
  known: { running: 8, waiting: 256 },
  stranger: { running: 6, waiting: 64 },
  // Beside strangers who hold all of their places, so that nobody can keep pages from being made anew by asking for many.
  idle: { running: 7, waiting: 0 },
};
/** Of two who want the same page, the one that is served first. */
export function moreUrgent(one: FillKind, other: FillKind): FillKind {
  return byUrgency.indexOf(one) > byUrgency.indexOf(other) ? one : other;
}

const byUrgency: readonly FillKind[] = ["idle", "stranger", "known"];

/** Of these, so many at a time. */
const mostIdle = 2;

export class FillQueue {
  private running = 0;
  private idle = 0;
  private readonly waiting: Record<FillKind, (() => void)[]> = { known: [], stranger: [], idle: [] };

  /** The job's result, or null at once when too many wait already. */
  async run<T>(kind: FillKind, job: () => Promise<T>): Promise<T | null> {
    if (kind === "idle" && this.idle >= mostIdle) return null;
    if (this.running >= limits[kind].running) {
      const queue = this.waiting[kind];
      if (queue.length >= limits[kind].waiting) return null;
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      this.running += 1;
    }
    if (kind === "idle") this.idle += 1;
    try {
      return await job();
    } finally {
      if (kind === "idle") this.idle -= 1;
      this.passOn();
    }
  }

  /** Gives the place to whoever may have it, or frees it. */
  private passOn(): void {
    for (const kind of ["known", "stranger"] as const) {
      if (this.running > limits[kind].running) continue;
      const next = this.waiting[kind].shift();
      if (next !== undefined) {
        next();
        return;
      }
    }
    this.running -= 1;
  }
}
