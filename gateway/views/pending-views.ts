const hour = 3_600_000;

/** Views of one article in one hour, which begins at `hour`. */
export type HourlyViews = { hour: number; articleId: string; views: number };

/**
 * Views that are not in the database yet. While it is away they wait here, at most `room` pairs of hour and article:
 * views of further ones are lost, and told of.
 */
export class PendingViews {
  private hours = new Map<number, Map<string, number>>();
  private pairs = 0;
  private lostViews = 0;

  constructor(private readonly room: number = 100_000) {}

  add(articleId: string, now: number): void {
    this.put({ hour: now - (now % hour), articleId, views: 1 });
  }

  /** Whether one more view of this article takes no more room. */
  holds(articleId: string, now: number): boolean {
    return this.hours.get(now - (now % hour))?.has(articleId) ?? false;
  }

  /** All of them, which then are no longer here. */
  take(): HourlyViews[] {
    const rows = [...this.hours].flatMap(([hour, articles]) =>
      [...articles].map(([articleId, views]) => ({ hour, articleId, views })),
    );
    this.hours = new Map();
    this.pairs = 0;
    return rows;
  }

  giveBack(rows: readonly HourlyViews[]): void {
    for (const row of rows) this.put(row);
  }

  get isEmpty(): boolean {
    return this.pairs === 0;
  }

  /** How many were lost for want of room since this was last asked. */
  takeLost(): number {
    const lost = this.lostViews;
    this.lostViews = 0;
    return lost;
  }

  private put({ hour, articleId, views }: HourlyViews): void {
    let articles = this.hours.get(hour);
    const before = articles?.get(articleId);
    if (before === undefined && this.pairs >= this.room) {
      this.lostViews += views;
      return;
    }
    if (articles === undefined) {
      articles = new Map();
      this.hours.set(hour, articles);
    }
    if (before === undefined) this.pairs += 1;
    articles.set(articleId, (before ?? 0) + views);
  }
}
