import { ownText } from "../own-text";
import type { KeptPage } from "./kept-page";
import { isMadeUp } from "./page-rules";

/**
 * Pages in memory, by address and by tag, up to a number of bytes. What was not asked for since it was last looked at
 * goes first. Addresses that anybody can make up (what is not there, and every query) have a part of the room of their
 * own: asking for many of them pushes out nothing but their like.
 */
export class PageShelf {
  private readonly pages = new Map<string, KeptPage>();
  private readonly byTag = new Map<string, Tagged>();
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
    page.shareTags(page.facts.tags.map((tag) => this.tag(page, tag)));
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
    for (const tag of page.facts.tags) this.untag(page, tag);
  }

  /** The pages that carry one of these tags, each once. */
  tagged(tags: readonly string[]): Set<KeptPage> {
    const found = new Set<KeptPage>();
    for (const tag of tags) {
      const pages = this.byTag.get(tag)?.pages;
      if (pages instanceof Set) for (const page of pages) found.add(page);
      else if (pages !== undefined) found.add(pages);
    }
    return found;
  }

  /** Gives the name of the tag that all pages share. */
  private tag(page: KeptPage, tag: string): string {
    const tagged = this.byTag.get(tag);
    if (tagged === undefined) {
      const name = ownText(tag);
      this.byTag.set(name, { name, pages: page });
      return name;
    }
    if (tagged.pages instanceof Set) tagged.pages.add(page);
    else if (tagged.pages !== page) tagged.pages = new Set([tagged.pages, page]);
    return tagged.name;
  }

  private untag(page: KeptPage, tag: string): void {
    const tagged = this.byTag.get(tag);
    if (tagged?.pages instanceof Set) tagged.pages.delete(page);
    if (tagged?.pages === page || (tagged?.pages instanceof Set && tagged.pages.size === 0)) this.byTag.delete(tag);
  }

  private roomOf({ facts }: KeptPage): Room {
    return this.rooms[isMadeUp(facts) ? "endless" : "named"];
  }
}

/** Many tags are one page's alone, and a set of one takes more room than the page's facts. */
type Tagged = { name: string; pages: KeptPage | Set<KeptPage> };

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
