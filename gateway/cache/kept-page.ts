import type { Encoding } from "../content-encoding";
import { bodyDigest } from "../entity-tag";
import { isCurrent, type PageTemplate, refill } from "../slots/page-template";
import type { SlotValues } from "../slots/slot";
import { articleMark } from "../views/article-mark";
import type { Digest } from "../views/reader";
import type { ReadyAnswer } from "../wire/ready-answer";
import { isOneSecond } from "./page-rules";
import type { Representation } from "./representation";

/** What is known of a page that is kept, besides its bytes; this much goes to disk as it is. */
export type PageFacts = {
  /** Canonical path and query. */
  key: string;
  status: number;
  location: string | null;
  contentType: string;
  tags: readonly string[];
  /** For the counting of views: the article whose own page this is. */
  viewedArticleId: string | null;
  /** The number of the last expiry that was taken in when its rendering began. */
  begun: number;
  /** When it was rendered, and when its bytes last changed; milliseconds. */
  filledAt: number;
  modifiedAt: number;
  /** Another state had the same date: nobody can be told by the date that it is unchanged. */
  sharesSecond: boolean;
  /** When something on it should no longer be shown; null when nothing ends. */
  endsAt: number | null;
  /** The build that rendered it: its stylesheets lie among that build's files. */
  build: string;
};

/**
 * A page in memory. Its fields are written by the cache alone. The first ones are read on every request and lie together:
 * of ten thousand pages none is in the processor's own memory, and each place that is looked at takes its time.
 */
export class KeptPage {
  /** Until when it may be sent without another thought; 0 when it must be looked at first. */
  goodUntil = 0;
  /** A slot shows something else by now. */
  hasOldSlots = false;
  /** Since the last eviction looked at it. */
  wasUsed = false;
  /** Asked for since the last count. */
  hits = 0;
  private readyGzip: ReadyAnswer | null = null;
  private readyBr: ReadyAnswer | null = null;
  readonly viewedArticleId: string | null;
  readonly viewMark: Digest | undefined;
  /** A change has made it out of date. */
  isExpired = false;
  /** The change was of this page itself, and not only of something that it names. */
  hasChanged = false;
  /** When age alone makes it worth rendering again. */
  freshUntil = 0;
  /** Asked for before the last count, halved at each. */
  heat = 0;
  identity: Representation | null = null;
  private formGzip: Representation | null = null;
  private formBr: Representation | null = null;
  digest: string;
  modifiedAt: number;
  sharesSecond: boolean;
  readonly hasSlots: boolean;

  constructor(
    private known: PageFacts,
    private template: PageTemplate,
  ) {
    this.viewedArticleId = known.viewedArticleId;
    this.viewMark = known.viewedArticleId === null ? undefined : articleMark(known.viewedArticleId);
    this.digest = bodyDigest(template.body);
    this.modifiedAt = known.modifiedAt;
    this.sharesSecond = known.sharesSecond;
    this.hasSlots = template.holes.length > 0;
  }

  get facts(): PageFacts {
    return this.known;
  }

  /** The same tags, as texts that other pages have too. */
  shareTags(tags: readonly string[]): void {
    this.known = { ...this.known, tags };
  }

  get holes(): PageTemplate["holes"] {
    return this.template.holes;
  }

  get body(): Buffer {
    return this.template.body;
  }

  get gzip(): Representation | null {
    return this.formGzip;
  }

  set gzip(form: Representation | null) {
    this.formGzip = form;
    this.readyGzip = form?.ready ?? null;
  }

  get br(): Representation | null {
    return this.formBr;
  }

  set br(form: Representation | null) {
    this.formBr = form;
    this.readyBr = form?.ready ?? null;
  }

  /** The whole answer in an encoding, where one is held ready. */
  ready(encoding: Encoding): ReadyAnswer | null {
    return encoding === "br" ? this.readyBr : encoding === "gzip" ? this.readyGzip : (this.identity?.ready ?? null);
  }

  representation(encoding: Encoding): Representation | null {
    return encoding === "br" ? this.br : encoding === "gzip" ? this.gzip : this.identity;
  }

  /** Besides the bytes of its forms, what an entry costs: facts, tags, places in maps. */
  get bytes(): number {
    const forms = new Set([this.identity, this.gzip, this.br]);
    let sum = this.template.body.length + 1_024;
    for (const form of forms) sum += form?.ownBytes(this.template.body) ?? 0;
    return sum;
  }

  checkSlots(values: SlotValues): void {
    if (this.hasSlots && !this.hasOldSlots) this.hasOldSlots = !isCurrent(this.template, values);
  }

  /** Brings the slots up to date. What was compressed of the page as it was is dropped. */
  fillSlots(values: SlotValues): void {
    this.hasOldSlots = false;
    const filled = refill(this.template, values);
    if (filled === this.template) return;
    this.template = filled;
    this.digest = bodyDigest(filled.body);
    const now = values.now.getTime();
    this.sharesSecond = isOneSecond(this.modifiedAt, now);
    this.modifiedAt = now;
    this.identity = null;
    this.gzip = null;
    this.br = null;
  }
}
