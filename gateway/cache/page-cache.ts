import { isWithdrawal, takenByWithdrawal } from "@/lib/cache-tags";
import { pageFile } from "../cache-files/page-file";
import type { PageFiles } from "../cache-files/page-files";
import type { Expired } from "../expiry/expired";
import type { Log } from "../log";
import type { PageResult } from "../reader-page";
import type { SlotValues } from "../slots/slot";
import { slotValues } from "../slots/slot-values";
import type { ExpiredTags } from "./expired-tags";
import { inPieces } from "./in-pieces";
import { KeptPage } from "./kept-page";
import { factsOf, freshUntil } from "./page-facts";
import { type Filled, PageFills } from "./page-fills";
import { canShrink, PageForms } from "./page-forms";
import type { PageHeaders } from "./page-heads";
import { isMadeUp } from "./page-rules";
import { PageShelf } from "./page-shelf";

type Settings = {
  capacity: number;
  headers: PageHeaders;
  build: string;
  /** What has expired; with files, it is read from their journal. */
  expired: ExpiredTags;
  files: PageFiles | null;
  render: (key: string) => Promise<PageResult>;
  viewsOf: (articleId: string) => number | undefined;
  log: Log;
  /** Milliseconds since 1970. */
  clock: () => number;
};

/** A page that could not be rendered is tried again after this long; so is any while nobody says what expires. */
const retryExpired = 1_000;
const retryOld = 10_000;
/** Requests for a page in a minute or two from which on it is worth being compressed a second time. */
const worthwhileHeat = 20;
/** Before the addresses that an expiry names. */
const pathTag = "path:";
/** Pages that are rendered again at once when they expire: those that changed themselves, and those asked for most. */
const mostHot = 32;

/**
 * Finished pages, kept until a change expires them. Three things can be said of a page: it is good, and sent as it is;
 * it is old or of another build, and sent while one is rendered anew; a change has expired it, and readers wait for
 * the new one, for a second at most, and see the old one only when the new one cannot be had in it.
 */
export class PageCache {
  private readonly shelf: PageShelf;
  readonly forms: PageForms;
  private files: PageFiles | null;
  private readonly fills: PageFills;
  private readonly reads = new Map<string, Promise<KeptPage | null>>();
  private wantsTotals = false;
  /** Whether the table of expiries is being read; while it is not, a page can only be hoped to be current. */
  private isTold = false;

  constructor(private readonly settings: Settings) {
    this.shelf = new PageShelf(settings.capacity);
    this.forms = new PageForms(settings.headers, (page) => this.shelf.weigh(page));
    this.files = settings.files;
    const { expired, render, build, log, clock } = settings;
    this.fills = new PageFills({
      expired,
      render,
      isTold: () => this.isTold,
      pageOf: (key, finished, begun) => {
        const { body, holes } = finished;
        const facts = factsOf(key, finished, { begun, earlier: this.shelf.get(key), build, now: clock() });
        return new KeptPage(facts, { body, holes });
      },
      store: (page, isTold) => this.store(page, isTold),
      log,
      clock,
    });
  }

  /** The page if it can be sent at once, without a promise; the hot path of the gateway. */
  ready(key: string, now: number): KeptPage | null {
    const page = this.shelf.get(key);
    return page === undefined || now >= page.goodUntil || page.hasOldSlots ? null : page;
  }

  /** The page at a canonical path with its query, in the best state that can be had. */
  async get(key: string): Promise<Filled> {
    const page = this.shelf.get(key) ?? (await this.fromFile(key));
    const found = await this.bestOf(key, page);
    if (found.ok && found.page.hasOldSlots) this.fillSlots(found.page);
    return found;
  }

  /** The page as it is held in memory or on the disk, in whatever state; null when it is not, and nothing is rendered. */
  async held(key: string): Promise<KeptPage | null> {
    return this.shelf.get(key) ?? this.fromFile(key);
  }

  /** Acts upon expiries that `expired` holds already. Withdrawn pages are gone when this returns. */
  expire({ tags, everything }: Pick<Expired, "tags" | "everything">): void {
    const { expired } = this.settings;
    const hit = everything ? [...this.shelf.values()] : this.judged(tags);
    // A file that cannot be read is not sent either.
    if (tags.some(isWithdrawal)) void this.judgeFiles(tags).catch(() => undefined);
    // What has changed itself is made anew also when nobody has asked for it lately: its editor will. Not with every
    // query that anybody has put behind its address.
    const atPaths = this.shelf.tagged(tags.filter((tag) => tag.startsWith(pathTag)));
    const own = new Set([...atPaths].filter(({ facts }) => !facts.key.includes("?")));
    const hot: KeptPage[] = [];
    for (const page of hit) {
      const verdict = expired.judge(page.facts.tags, page.facts.begun);
      if (verdict === "current") continue;
      if (verdict === "withdrawn") this.withdraw(page);
      page.isExpired = true;
      page.goodUntil = 0;
      page.hasChanged ||= own.has(page);
      this.fills.forgetWaits(page.facts.key);
      if (page.heat + page.hits > 0 && !isMadeUp(page.facts)) hot.push(page);
    }
    const heat = (page: KeptPage) => page.heat + page.hits;
    hot.sort((a, b) => heat(b) - heat(a));
    const changed = [...own].filter(({ isExpired }) => isExpired).slice(0, mostHot);
    this.fills.replace(new Set([...changed, ...hot.slice(0, mostHot)]));
  }

  /** To be told when the table of expiries can be read, and when it no longer can. */
  setTold(isTold: boolean): void {
    if (this.isTold === isTold) return;
    this.isTold = isTold;
    const now = this.settings.clock();
    for (const page of this.shelf.values()) {
      if (!page.isExpired) page.goodUntil = isTold ? page.freshUntil : Math.min(page.goodUntil, now);
    }
  }

  /** For a disk that can no longer be written: no page is written there, nor read from there. */
  keepInMemoryAlone(): void {
    this.files = null;
  }

  /** Marks the pages of which a slot no longer shows what it should; they are filled when they are asked for. */
  checkSlots(): Promise<void> {
    const values = this.slotValues();
    return inPieces(this.shelf.values(), (page) => page.checkSlots(values));
  }

  /** The articles of which views are shown. */
  async viewedArticles(): Promise<string[]> {
    const ids = new Set<string>();
    await inPieces(this.shelf.values(), ({ holes }) => {
      for (const { slot } of holes) if (slot.mark.kind === "views") ids.add(slot.mark.articleId);
    });
    return [...ids];
  }

  /** Whether a page has come from the disk, with counts as they were when it was rendered; once for each time. */
  takeWantsTotals(): boolean {
    const { wantsTotals } = this;
    this.wantsTotals = false;
    return wantsTotals;
  }

  /** The most read page of which a form is not as small as it gets; one that hardly anybody reads is not worth it. */
  worthShrinking(): KeptPage | null {
    let best: KeptPage | null = null;
    for (const page of this.shelf.values()) {
      if (page.heat < worthwhileHeat || page.hasOldSlots || page.isExpired) continue;
      if (!canShrink(page.br) && !canShrink(page.gzip)) continue;
      if (best === null || page.heat > best.heat) best = page;
    }
    return best;
  }

  /** Lets the count of requests fade, so that what was read yesterday is not hot today. */
  cool(): void {
    for (const page of this.shelf.values()) {
      page.heat = Math.floor((page.heat + page.hits) / 2);
      page.hits = 0;
    }
  }

  private judged(tags: readonly string[]): Iterable<KeptPage> {
    const taken = tags.map(takenByWithdrawal).filter((tag) => tag !== null);
    return this.shelf.tagged([...tags, ...taken]);
  }

  /** Of what is withdrawn, its own page goes from the disk also when memory holds it no longer. */
  private async judgeFiles(expiredTags: readonly string[]): Promise<void> {
    for (const tag of expiredTags) {
      const key = tag.startsWith(pathTag) ? tag.slice(pathTag.length) : null;
      if (key === null || this.shelf.get(key) !== undefined) continue;
      this.files?.forget(key);
      const stored = await this.files?.read(key);
      const isThere = stored && this.shelf.get(key) === undefined;
      if (isThere && this.settings.expired.judge(stored.facts.tags, stored.facts.begun) === "withdrawn")
        this.files?.remove(key);
    }
  }

  private withdraw(page: KeptPage): void {
    this.shelf.remove(page);
    this.files?.remove(page.facts.key);
  }

  private async bestOf(key: string, page: KeptPage | null): Promise<Filled> {
    if (page === null) return this.fills.first(key);
    if (this.settings.clock() < page.goodUntil) return { ok: true, page };
    // What has ended was as certain as a change is.
    if (page.facts.endsAt !== null && this.settings.clock() >= page.facts.endsAt) page.isExpired = true;
    if (!page.isExpired) {
      // Not to be looked at again by every reader until the new one is there.
      page.goodUntil = Math.min(this.settings.clock() + retryOld, page.facts.endsAt ?? Number.POSITIVE_INFINITY);
      this.fills.renew(key);
      return { ok: true, page };
    }
    const filled = await this.fills.awaited(page);
    if (filled?.ok) return filled;
    // In the meantime an expiry may have taken the page away for good, or another reader's fill may have come.
    const current = this.shelf.get(key);
    if (current === undefined) return filled ?? { ok: false, failure: "timed-out" };
    if (current === page) page.goodUntil = this.settings.clock() + retryExpired;
    return { ok: true, page: current };
  }

  private store(page: KeptPage, isTold: boolean): void {
    const { key, filledAt, status } = page.facts;
    const earlier = this.shelf.get(key);
    if (earlier !== undefined) {
      page.heat = earlier.heat;
      page.hits = earlier.hits;
      page.hasChanged = page.isExpired && earlier.hasChanged;
    }
    page.freshUntil = freshUntil(page.facts);
    page.goodUntil = page.isExpired ? 0 : isTold ? page.freshUntil : Math.min(filledAt + retryOld, page.freshUntil);
    this.shelf.put(page);
    // What is not there is not worth a file, and must not be answered by the file of what was.
    if (status !== 404) this.files?.write(key, { size: page.bytes, bytes: () => pageFile(page, this.forms) });
    else if (earlier !== undefined && earlier.facts.status !== 404) this.files?.remove(key);
    else this.files?.forget(key);
  }

  /** One reading for all who ask at once. */
  private fromFile(key: string): Promise<KeptPage | null> {
    const running = this.reads.get(key);
    if (running !== undefined) return running;
    const reading = this.read(key).finally(() => this.reads.delete(key));
    this.reads.set(key, reading);
    return reading;
  }

  private async read(key: string): Promise<KeptPage | null> {
    const { expired, build } = this.settings;
    const stored = (await this.files?.read(key)) ?? null;
    const meanwhile = this.shelf.get(key);
    if (stored === null || meanwhile !== undefined) return meanwhile ?? null;
    const verdict = expired.judge(stored.facts.tags, stored.facts.begun);
    if (verdict === "withdrawn") {
      this.files?.remove(key);
      return null;
    }
    const page = new KeptPage(stored.facts, stored.template);
    page.isExpired = verdict === "expired";
    page.freshUntil = stored.facts.build === build ? freshUntil(stored.facts) : 0;
    page.goodUntil = page.isExpired || !this.isTold ? 0 : page.freshUntil;
    page.checkSlots(this.slotValues());
    this.shelf.put(page);
    this.wantsTotals ||= page.holes.some(
      ({ slot: { mark } }) => mark.kind === "views" && !this.knowsViews(mark.articleId),
    );
    return page;
  }

  private fillSlots(page: KeptPage): void {
    page.fillSlots(this.slotValues());
    this.shelf.weigh(page);
  }

  private knowsViews(articleId: string): boolean {
    return this.settings.viewsOf(articleId) !== undefined;
  }

  private slotValues(): SlotValues {
    return slotValues(new Date(this.settings.clock()), this.settings.viewsOf);
  }
}
