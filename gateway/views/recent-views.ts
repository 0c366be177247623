/** How long a person's reload adds nothing, in milliseconds. */
export const reloadWindow = 30 * 60_000;

/** All places are looked at once in so many calls of forgetOld. */
const rounds = 120;

/** Room, in places: three quarters of them hold 1.5 million views in 25 MB. */
const largest = 2 ** 21;
const smallest = 2 ** 10;
const fullness = 0.75;
/** A table so much emptier than it could be is made smaller. */
const emptiness = 1 / 16;

/**
 * Of so many views that stand side by side the oldest is forgotten, when one must be. With very few, the places behind
 * the hand would become bare and those before it crowded, and a crowded one is searched for long.
 */
const compared = 16;

/** How far a clock may have been set back, in seconds, before what is dated later counts as nonsense. */
const ahead = 600;

/**
 * The views of the last half hour, as digests of 64 bits with the time of each, in one open table: nearly every view is
 * somebody's first, and is found to be so, and noted, with one look into memory. Older ones leave it little by little.
 * When it may not grow any more the older ones are forgotten sooner: then a reload may count once more, and memory stays
 * bounded.
 */
export class RecentViews {
  private places = 0;
  private count = 0;
  private newest = 0;
  /** Triples: low half, high half, seconds since 1970. A time of 0 is an empty place. */
  private cells = new Int32Array(0);
  /** The places that are looked at next: for what is too old, and for what must make room. */
  private hand = 0;
  private roomHand = 0;

  constructor(private readonly room: number = largest) {}

  /** Whether this view was counted less than the window before `now`, to the second. */
  has(low: number, high: number, now: number): boolean {
    return this.count > 0 && isRecent(timeIn(this.cells, this.cellOf(low, high)), seconds(now));
  }

  /** Notes this view, and tells whether it is new: true unless it was counted less than the window before `now`. */
  addIfNew(low: number, high: number, now: number): boolean {
    const at = seconds(now);
    if (this.places === 0) this.resize(smallest, at);
    let cell = this.cellOf(low, high);
    const before = timeIn(this.cells, cell);
    if (isRecent(before, at)) return false;
    if (before === 0) {
      if (this.count >= this.places * fullness) {
        this.makeRoom(at);
        cell = this.cellOf(low, high);
      }
      this.count += 1;
    }
    this.put(cell, low, high, at);
    this.newest = at;
    return true;
  }

  /**
   * Lets go of a part of what can no longer matter, so that digests do not outlive their use, and of what a clock that
   * was set back has moved into the future. To be called from time to time; each call takes a small part of a table.
   */
  forgetOld(now: number): void {
    const at = seconds(now);
    if (this.places === 0) return;
    if (!isRecent(this.newest, at)) {
      this.resize(0, at);
      return;
    }
    for (let left = Math.ceil(this.places / rounds); left > 0; ) {
      const time = timeIn(this.cells, this.hand * 3);
      // What moves up into a place that was emptied is looked at too.
      if (time !== 0 && !isRecent(time, at)) {
        this.remove(this.hand);
        continue;
      }
      this.hand = (this.hand + 1) & (this.places - 1);
      left -= 1;
    }
    if (this.places > smallest && this.count < this.places * emptiness) this.resize(this.places / 2, at);
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  private makeRoom(at: number): void {
    if (this.places < this.room) this.resize(this.places * 2, at);
    else this.forgetOldest();
  }

  private forgetOldest(): void {
    const mask = this.places - 1;
    let oldest = -1;
    let itsTime = Number.POSITIVE_INFINITY;
    for (let left = compared; left > 0; this.roomHand = (this.roomHand + 1) & mask) {
      const time = timeIn(this.cells, this.roomHand * 3);
      if (time === 0) continue;
      left -= 1;
      if (time < itsTime) [oldest, itsTime] = [this.roomHand, time];
    }
    this.remove(oldest);
  }

  /** The cell in which these halves stand, or the empty one where they would. */
  private cellOf(low: number, high: number): number {
    const { cells } = this;
    const mask = this.places - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const cell = place * 3;
      if (cells[cell + 2] === 0 || (cells[cell] === low && cells[cell + 1] === high)) return cell;
    }
  }

  private put(cell: number, low: number, high: number, at: number): void {
    this.cells[cell] = low;
    this.cells[cell + 1] = high;
    this.cells[cell + 2] = at;
  }

  /** Empties a place, and moves up what is found by way of it. */
  private remove(place: number): void {
    const { cells } = this;
    const mask = this.places - 1;
    let empty = place;
    for (let next = (place + 1) & mask; cells[next * 3 + 2] !== 0; next = (next + 1) & mask) {
      const wanted = (cells[next * 3] ?? 0) & mask;
      // It is looked for from its wanted place on: may it stand as early as the empty one?
      if (((next - wanted) & mask) < ((next - empty) & mask)) continue;
      cells.copyWithin(empty * 3, next * 3, next * 3 + 3);
      empty = next;
    }
    cells[empty * 3 + 2] = 0;
    this.count -= 1;
  }

  /** Into a table of so many places goes what is not too old; with none, nothing may be left. */
  private resize(places: number, at: number): void {
    const old = this.cells;
    this.places = places;
    this.cells = new Int32Array(places * 3);
    this.count = 0;
    this.hand = 0;
    this.roomHand = 0;
    if (places > 0) for (let from = 0; from < old.length; from += 3) this.takeOver(old, from, at);
  }

  private takeOver(old: Int32Array, from: number, at: number): void {
    const time = timeIn(old, from);
    if (time === 0 || !isRecent(time, at)) return;
    const low = old[from] ?? 0;
    const high = old[from + 1] ?? 0;
    this.put(this.cellOf(low, high), low, high, time);
    this.count += 1;
  }
}

/** The time in a cell, without a sign, which lasts until 2106. */
function timeIn(cells: Int32Array, cell: number): number {
  return (cells[cell + 2] ?? 0) >>> 0;
}

/** Since 1970; none is 0. */
function seconds(now: number): number {
  return Math.floor(now / 1_000);
}

/** Whether a view of this second is still remembered at that. */
function isRecent(time: number, at: number): boolean {
  return at - time < reloadWindow / 1_000 && time - at < ahead;
}
