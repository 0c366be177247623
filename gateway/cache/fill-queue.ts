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
const places = 4;

/**
 * Addresses that nobody has asked for before may not take every place, nor may they with pages that are only getting old:
 * asking for many of them does not keep pages that are read from being made anew.
 */
const limits: Record<FillKind, Limits> = {
  known: { running: 2, waiting: 256 },
  stranger: { running: 2, waiting: 64 },
  idle: { running: 1, waiting: 16 },
};

/** Milliseconds in line after which nobody waits any longer: the renderer hangs, or far too much is asked of it. */
const longestWait = 10_000;

/** A page that is wanted. Both may rise while it waits, and count as they are when a place is given away. */
export type Wanted = {
  kind: FillKind;
  /** Of the same kind, the higher goes first. */
  urgency: number;
  /** The queue's own number, in the order of arrival: what must be made again does not begin at the end. */
  since?: number;
};

const byKind: readonly FillKind[] = ["known", "stranger", "idle"];

type Waiting = { wanted: Wanted; begin: (kind: FillKind | null) => void };

/** Pages that are being made, and the line of those that wait for it: the more urgent first, then who came first. */
export class FillQueue {
  private readonly running: Record<FillKind, number> = { known: 0, stranger: 0, idle: 0 };
  private readonly waiting: Waiting[] = [];
  private arrivals = 0;

  /**
   * The job's result, or null when too many wait already, which is told at once, when it has waited for too long, or when
   * a more urgent one has taken its place in a full line.
   */
  async run<T>(wanted: Wanted, job: () => Promise<T>): Promise<T | null> {
    const kind = await this.place(wanted);
    if (kind === null) return null;
    try {
      return await job();
    } finally {
      this.running[kind] -= 1;
      this.letIn();
    }
  }

  /** Somebody else wants what waits here: from now on it is wanted as much as by the more urgent of both. */
  raise(wanted: Wanted, { kind, urgency }: Wanted): void {
    if (byKind.indexOf(kind) < byKind.indexOf(wanted.kind)) wanted.kind = kind;
    wanted.urgency = Math.max(wanted.urgency, urgency);
    this.letIn();
  }

  /** Of which kind the place is that was given; null when there is none. */
  private place(wanted: Wanted): FillKind | null | Promise<FillKind | null> {
    const { kind } = wanted;
    wanted.since ??= this.arrivals;
    this.arrivals += 1;
    if (this.hasPlace(kind)) {
      this.running[kind] += 1;
      return kind;
    }
    const before = this.waiting.filter((other) => other.wanted.kind === kind);
    if (before.length >= limits[kind].waiting) {
      const last = before.reduce((least, other) => (isBefore(least.wanted, other.wanted) ? other : least));
      if (last.wanted.urgency >= wanted.urgency) return null;
      this.leave(last);
    }
    return new Promise((begin) => {
      const waiting: Waiting = { wanted, begin };
      const timer = setTimeout(() => this.leave(waiting), longestWait);
      timer.unref();
      waiting.begin = (given) => {
        clearTimeout(timer);
        begin(given);
      };
      this.waiting.push(waiting);
    });
  }

  private hasPlace(kind: FillKind): boolean {
    const { known, stranger, idle } = this.running;
    return this.running[kind] < limits[kind].running && known + stranger + idle < places;
  }

  private letIn(): void {
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const { kind } = next.wanted;
      this.waiting.splice(this.waiting.indexOf(next), 1);
      this.running[kind] += 1;
      next.begin(kind);
    }
  }

  private leave(waiting: Waiting): void {
    const place = this.waiting.indexOf(waiting);
    if (place < 0) return;
    this.waiting.splice(place, 1);
    waiting.begin(null);
  }

  private next(): Waiting | undefined {
    let best: Waiting | undefined;
    for (const one of this.waiting) {
      if (this.hasPlace(one.wanted.kind) && (best === undefined || isBefore(one.wanted, best.wanted))) best = one;
    }
    return best;
  }
}

function isBefore(one: Wanted, other: Wanted): boolean {
  const difference = byKind.indexOf(one.kind) - byKind.indexOf(other.kind);
  if (difference !== 0) return difference < 0;
  return one.urgency === other.urgency ? (one.since ?? 0) < (other.since ?? 0) : one.urgency > other.urgency;
}
