/** How long a person's reload adds nothing, in milliseconds. */
export const reloadWindow = 30 * 60_000;

/** A generation is filled for this long and then only asked, until all in it is older than the window. */
const generationSpan = 10 * 60_000;
const generations = 4;

/** Room in a generation, in views: four of them hold 1.5 million in 25 MB at most. */
const largest = 2 ** 19;
const smallest = 2 ** 10;
const fullness = 0.75;

/**
 * The views of the last half hour, as digests of 64 bits with the time of each, in tables that are emptied whole. When
 * a generation is full before its time the oldest is forgotten: then a reload may count once more, and memory stays
 * bounded.
 */
export class RecentViews {
  private tables: Table[] = [];

  constructor(private readonly room: number = largest) {}

  /** Whether this view was counted less than the window before `now`, to the second; both halves are unsigned. */
  has(low: number, high: number, now: number): boolean {
    const after = seconds(now - reloadWindow);
    for (const table of this.tables) {
      const at = table.find(low, high);
      if (at !== 0 && at > after) return true;
    }
    return false;
  }

  add(low: number, high: number, now: number): void {
    this.forgetOld(now);
    let [newest] = this.tables;
    if (newest === undefined || now - newest.began >= generationSpan || newest.isFull) newest = this.begin(now);
    newest.put(low, high, seconds(now));
  }

  /**
   * Lets go of what can no longer matter, so that digests do not outlive their use on a quiet site, and of what a clock
   * that was set back has moved into the future.
   */
  forgetOld(now: number): void {
    this.tables = this.tables.filter(
      ({ began }) => now - began < generationSpan + reloadWindow && began - now < generationSpan,
    );
  }

  get bytes(): number {
    return this.tables.reduce((sum, table) => sum + table.bytes, 0);
  }

  private begin(now: number): Table {
    const expected = this.tables[0]?.count ?? 0;
    const table = new Table(now, expected, this.room);
    this.tables = [table, ...this.tables].slice(0, generations);
    return table;
  }
}

/** Since 1970: 32 bits of them last until 2106, and none is 0. */
function seconds(now: number): number {
  return Math.floor(now / 1_000);
}

/** An open table of triples: low half, high half, time in seconds. A time of 0 is an empty place. */
class Table {
  count = 0;
  private places: number;
  private cells: Uint32Array;

  constructor(
    readonly began: number,
    expected: number,
    private readonly room: number,
  ) {
    this.places = smallest;
    while (this.places < room && this.places * fullness < expected) this.places *= 2;
    this.cells = new Uint32Array(this.places * 3);
  }

  get isFull(): boolean {
    return this.places >= this.room && this.count >= this.places * fullness;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  find(low: number, high: number): number {
    return this.cells[this.cellOf(low, high) + 2] ?? 0;
  }

  put(low: number, high: number, at: number): void {
    if (this.count >= this.places * fullness && this.places < this.room) this.grow();
    const cell = this.cellOf(low, high);
    if (this.cells[cell + 2] === 0) this.count += 1;
    this.cells[cell] = low;
    this.cells[cell + 1] = high;
    this.cells[cell + 2] = at;
  }

  /** Where these halves stand, or the empty place where they would. */
  private cellOf(low: number, high: number): number {
    const { cells } = this;
    const mask = this.places - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const cell = place * 3;
      if (cells[cell + 2] === 0 || (cells[cell] === low && cells[cell + 1] === high)) return cell;
    }
  }

  private grow(): void {
    const old = this.cells;
    this.places *= 2;
    this.cells = new Uint32Array(this.places * 3);
    for (let from = 0; from < old.length; from += 3) {
      const at = old[from + 2] ?? 0;
      if (at === 0) continue;
      const low = old[from] ?? 0;
      const high = old[from + 1] ?? 0;
      const cell = this.cellOf(low, high);
      this.cells[cell] = low;
      this.cells[cell + 1] = high;
      this.cells[cell + 2] = at;
    }
  }
}
