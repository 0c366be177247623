import { type Encoding, isWorthCompressing } from "../content-encoding";
import { entityTag } from "../entity-tag";
import { ownBuffer } from "../own-buffer";
import { ReadyAnswer } from "../wire/ready-answer";
import type { KeptPage, PageFacts } from "./kept-page";
import { type Heads, headsOf, type PageHeaders } from "./page-heads";

type Page = Pick<KeptPage, "facts" | "digest" | "modifiedAt" | "sharesSecond">;
/** `isSmall`: compressed as far as it goes. */
type Given = { encoding: Encoding; body: Buffer; isSmall?: boolean };

/** Larger bodies are sent in pieces anyway. */
const largestReady = 64 * 1_024;
/** What a form costs besides its body: its heads, and what finds them. */
const overhead = 2_048;

/** The bytes of a page in one encoding, as they can be sent. */
export class Representation {
  /** The strong entity tag of these bytes. */
  readonly tag: string;
  isSmall: boolean;
  /** The whole answer as it leaves; null where something must be decided or made for each reader. */
  readonly ready: ReadyAnswer | null;
  private unchanged: ReadyAnswer | null = null;
  private readonly ownBody: Buffer | null;
  readonly facts: PageFacts;
  readonly digest: string;
  readonly modifiedAt: number;
  readonly sharesSecond: boolean;
  readonly encoding: Encoding;
  readonly length: number;

  constructor(
    { facts, digest, modifiedAt, sharesSecond }: Page,
    private readonly settings: PageHeaders,
    { encoding, body, isSmall = false }: Given,
  ) {
    this.tag = entityTag(digest, encoding, isSmall);
    this.isSmall = isSmall;
    this.facts = facts;
    this.digest = digest;
    this.modifiedAt = modifiedAt;
    this.sharesSecond = sharesSecond;
    this.encoding = encoding;
    this.length = body.length;
    const { headers, browserHeaders } = this.heads;
    // Whoever takes pages uncompressed is a program, and not many: only what is sent so to everybody is held ready.
    const isWanted = encoding !== "identity" || !isWorthCompressing(body, facts.contentType);
    const isReady = isWanted && browserHeaders === null && body.length <= largestReady;
    this.ready = isReady ? new ReadyAnswer(facts.status, headers, body) : null;
    this.ownBody = isReady ? null : encoding === "identity" ? body : ownBuffer(body);
  }

  get heads(): Heads {
    return headsOf(this, this.settings);
  }

  get body(): Buffer {
    return this.ownBody ?? this.ready?.body ?? nothing;
  }

  /** The answer for readers who hold these bytes, made when the first one asks. */
  get readyUnchanged(): ReadyAnswer | null {
    if (this.ready === null) return null;
    this.unchanged ??= new ReadyAnswer(304, this.heads.unchangedHeaders, nothing);
    return this.unchanged;
  }

  /** What it adds to the memory of a page whose plain bytes are these. */
  ownBytes(plain: Buffer): number {
    return overhead + (this.ownBody === plain ? 0 : this.length);
  }
}

const nothing = Buffer.alloc(0);
