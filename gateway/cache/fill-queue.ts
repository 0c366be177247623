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

/** While a changed page is being made the others have so much of their places: it is done sooner, and they hardly later. */
const besideChanged = 0.5;

type Waiting = { key: string; begin: (as: FillKind) => void };

export class FillQueue {
  private running = 0;
  private changedRunning = 0;
  private readonly waiting: Record<FillKind, Waiting[]> = { changed: [], known: [], stranger: [], idle: [] };

  /** The job's result, or null at once when too many wait already. `key` is the page's. */
  async run<T>(kind: FillKind, key: string, job: () => Promise<T>): Promise<T | null> {
    let as = kind;
    if (this.hasPlace(kind)) {
      this.take(kind);
    } else {
      const queue = this.waiting[kind];
      if (queue.length >= limits[kind].waiting) return null;
      as = await new Promise<FillKind>((begin) => queue.push({ key, begin }));
    }
    try {
      return await job();
    } finally {
      this.running -= 1;
      if (as === "changed") this.changedRunning -= 1;
      this.letIn();
    }
  }

  /** A page that waits already has changed: it goes before the others. */
  hurry(key: string): void {
    for (const kind of ["known", "stranger"] as const) {
      const place = this.waiting[kind].findIndex((one) => one.key === key);
      if (place >= 0) this.waiting.changed.push(...this.waiting[kind].splice(place, 1));
    }
    this.letIn();
  }

  /** Half of the places stay with the others, however many changed pages there are: nobody stands still. */
  private hasPlace(kind: FillKind): boolean {
    const most = limits[kind].running;
    if (kind === "changed" || this.changedRunning === 0) return this.running < most;
    return this.running - this.changedRunning < Math.ceil(most * besideChanged);
  }

  private take(kind: FillKind): void {
    this.running += 1;
    if (kind === "changed") this.changedRunning += 1;
  }

  private letIn(): void {
    for (const kind of turns) {
      while (this.hasPlace(kind)) {
        const next = this.waiting[kind].shift();
        if (next === undefined) break;
        this.take(kind);
        next.begin(kind);
      }
    }
  }
}
