import type { KeptPage } from "./kept-page";

/**
 * Pages in memory, by address and by tag, up to a number of bytes. What was not asked for since it was last looked at
 * goes first. Addresses that anybody can make up (what is not there, and every query) have a part of the room of their
 * own: asking for many of them pushes out nothing but their like.
 */
export class PageShelf {
  private readonly pages = new Map<string, KeptPage>();
  private readonly byTag = new Map<string, Set<KeptPage>>();
  private readonly rooms: Record<"named" | "endless", Room>;

  constructor(capacity: number) {
    this.rooms = { named: new Room(capacity - capacity / 8), endless: new Room(capacity / 8) };
  }

  get(key: string): KeptPage | undefined {
    return this.pages.get(key);
  }

  values(): IterableIterator<KeptPage> {
    return this.pages.values();
  }

  get size(): number {
    return this.pages.size;
  }

  get bytes(): number {
    return this.rooms.named.bytes + this.rooms.endless.bytes;
  }

  put(page: KeptPage): void {
    const earlier = this.pages.get(page.facts.key);
    if (earlier !== undefined) this.remove(earlier);
    this.pages.set(page.facts.key, page);
    for (const tag of page.facts.tags) {
      const pages = this.byTag.get(tag);
      if (pages === undefined) this.byTag.set(tag, new Set([page]));
      else pages.add(page);
    }
    this.weigh(page);
  }

  /** To be called when the bytes of a page may have changed; one that is no longer here is passed over. */
  weigh(page: KeptPage): void {
    if (this.pages.get(page.facts.key) !== page) return;
    for (const evicted of this.roomOf(page).weigh(page)) this.remove(evicted);
  }

  remove(page: KeptPage): void {
    if (this.pages.get(page.facts.key) !== page) return;
    this.pages.delete(page.facts.key);
    this.roomOf(page).take(page);
    for (const tag of page.facts.tags) {
      const pages = this.byTag.get(tag);
      pages?.delete(page);
      if (pages?.size === 0) this.byTag.delete(tag);
    }
  }

  /** The pages that carry one of these tags, each once. */
  tagged(tags: readonly string[]): Set<KeptPage> {
    const found = new Set<KeptPage>();
    for (const tag of tags) {
      for (const page of this.byTag.get(tag) ?? []) found.add(page);
    }
    return found;
  }

  private roomOf({ facts }: KeptPage): Room {
    return this.rooms[facts.status === 404 || facts.key.includes("?") ? "endless" : "named"];
  }
}

class Room {
  bytes = 0;
  private readonly weights = new Map<KeptPage, number>();

  constructor(private readonly capacity: number) {}

  /** Notes what the page weighs, and gives those that must go for it. */
  weigh(page: KeptPage): KeptPage[] {
    const weight = page.bytes;
    this.bytes += weight - (this.weights.get(page) ?? 0);
    this.weights.set(page, weight);
    return this.bytes > this.capacity ? this.makeRoom(page) : [];
  }

  take(page: KeptPage): void {
    this.bytes -= this.weights.get(page) ?? 0;
    this.weights.delete(page);
  }

  private makeRoom(newest: KeptPage): KeptPage[] {
    const evicted: KeptPage[] = [];
    let freed = 0;
    for (const [page, weight] of this.weights) {
      if (this.bytes - freed <= this.capacity) break;
      if (page === newest) continue;
      if (page.wasUsed) {
        // A second chance, at the end of the line. All pages may have been used: the mark is gone when it comes again.
        page.wasUsed = false;
        this.weights.delete(page);
        this.weights.set(page, weight);
        continue;
      }
      evicted.push(page);
      freed += weight;
    }
    return evicted;
  }
}
