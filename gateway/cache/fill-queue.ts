/**
 * Who waits for the renderer. "changed": the page of an article that has just changed, for which its editor waits;
 * "known": a reader whose page has expired, or a page that many read; "stranger": a reader at an address of which nothing is
 * kept; "idle": nobody, the page is only getting old.
 */
export type FillKind = "changed" | "known" | "stranger" | "idle";

type Limits = { running: number; waiting: number };

/**
 * Pages that are rendered at the same time: as many as keep one processor busy while some wait for a database that is far
 * away. More would not be made sooner, and the first of them later. Addresses that nobody has asked for before may not take
 * every place, so that asking for many of them does not keep pages that are read from being made anew; nor may those keep
 * what has changed.
 */
const limits: Record<FillKind, Limits> = {
  changed: { running: 6, waiting: 256 },
  known: { running: 4, waiting: 256 },
  stranger: { running: 3, waiting: 64 },
  idle: { running: 2, waiting: 0 },
};

/** In this order those who wait get a place. */
const turns = ["changed", "known", "stranger"] as const;

type Waiting = { key: string; begin: () => void };

export class FillQueue {
  private running = 0;
  private readonly waiting: Record<FillKind, Waiting[]> = { changed: [], known: [], stranger: [], idle: [] };

  /** The job's result, or null at once when too many wait already. `key` is the page's. */
  async run<T>(kind: FillKind, key: string, job: () => Promise<T>): Promise<T | null> {
    if (this.running >= limits[kind].running) {
      const queue = this.waiting[kind];
      if (queue.length >= limits[kind].waiting) return null;
      await new Promise<void>((begin) => queue.push({ key, begin }));
    } else {
      this.running += 1;
    }
    try {
      return await job();
    } finally {
      this.passOn();
    }
  }

  /** A page that waits already has changed: it goes before the others. */
  hurry(key: string): void {
    for (const kind of ["known", "stranger"] as const) {
      const place = this.waiting[kind].findIndex((one) => one.key === key);
      const [found] = place < 0 ? [] : this.waiting[kind].splice(place, 1);
      if (found === undefined) continue;
      if (this.running >= limits.changed.running) {
        this.waiting.changed.push(found);
        continue;
      }
      this.running += 1;
      found.begin();
    }
  }

  /** Gives the place to whoever may have it, or frees it. */
  private passOn(): void {
    for (const kind of turns) {
      if (this.running > limits[kind].running) continue;
      const next = this.waiting[kind].shift();
      if (next !== undefined) {
        next.begin();
        return;
      }
    }
    this.running -= 1;
  }
}
