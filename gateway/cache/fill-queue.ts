/**
 * Who waits for the renderer. "stranger": a reader at an address of which nothing is kept; "known": a reader whose page
 * has expired, or a page that many read; "idle": nobody, the page is only getting old.
 */
export type FillKind = "stranger" | "known" | "idle";

/** Pages of a kind that are made at the same time, and those that may wait. */
type Limits = { running: number; waiting: number };

/**
 * Of all kinds together. The renderer has one thread: what is asked of it at the same time gets ready at the same time, and
 * so the first as late as the last. A second page is made while one waits for the database.
 */
const places = 3;

/**
 * Addresses that nobody has asked for before may not take every place, so that asking for many of them does not keep pages
 * that are read from being made anew; nor may pages that are only getting old.
 */
const limits: Record<FillKind, Limits> = {
  known: { running: 2, waiting: 256 },
  stranger: { running: 2, waiting: 64 },
  idle: { running: 1, waiting: 0 },
};

/** Of two who want the same page, the one that is served first. */
export function moreUrgent(one: FillKind, other: FillKind): FillKind {
  return byUrgency.indexOf(one) > byUrgency.indexOf(other) ? one : other;
}

const byUrgency: readonly FillKind[] = ["idle", "stranger", "known"];

export class FillQueue {
  private readonly running: Record<FillKind, number> = { known: 0, stranger: 0, idle: 0 };
  private readonly waiting: Record<FillKind, (() => void)[]> = { known: [], stranger: [], idle: [] };

  /** The job's result, or null at once when too many wait already. */
  async run<T>(kind: FillKind, job: () => Promise<T>): Promise<T | null> {
    if (this.hasPlace(kind)) this.running[kind] += 1;
    else if (this.waiting[kind].length >= limits[kind].waiting) return null;
    else await new Promise<void>((resolve) => this.waiting[kind].push(resolve));
    try {
      return await job();
    } finally {
      this.running[kind] -= 1;
      this.letIn();
    }
  }

  private hasPlace(kind: FillKind): boolean {
    const { known, stranger, idle } = this.running;
    return this.running[kind] < limits[kind].running && known + stranger + idle < places;
  }

  private letIn(): void {
    for (const kind of ["known", "stranger"] as const) {
      while (this.waiting[kind].length > 0 && this.hasPlace(kind)) {
        this.running[kind] += 1;
        this.waiting[kind].shift()?.();
      }
    }
  }
}
