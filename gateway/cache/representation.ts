import { ReadyAnswer } from "../wire/ready-answer";

type Given = {
  /** The strong entity tag of these bytes. */
  tag: string;
  status: number;
  /** Names and values in turn; `browserHeaders` are for browsers where they are told of another type. */
  headers: readonly string[];
  browserHeaders: readonly string[] | null;
  /** For readers who hold it already. */
  unchangedHeaders: readonly string[];
  body: Buffer;
  /** Compressed as far as it goes. */
  isSmall: boolean;
  /** Whether many may ask for it in this form, so that answers are worth being held as they leave. */
  isWorthReadying: boolean;
};

/** Larger bodies are sent in pieces anyway. */
const largestReady = 64 * 1_024;
/** What a form costs besides its body: two heads, and headers that are its own. */
const overhead = 3_072;

/** The bytes of a page in one encoding, with its headers ready to be sent. */
export class Representation {
  readonly tag: string;
  readonly headers: readonly string[];
  readonly browserHeaders: readonly string[] | null;
  readonly unchangedHeaders: readonly string[];
  isSmall: boolean;
  /** The whole answer as it leaves; null where something must be decided or made for each reader. */
  readonly ready: ReadyAnswer | null;
  private unchanged: ReadyAnswer | null = null;
  private readonly ownBody: Buffer | null;

  constructor({ tag, status, headers, browserHeaders, unchangedHeaders, body, isSmall, isWorthReadying }: Given) {
    this.tag = tag;
    this.headers = headers;
    this.browserHeaders = browserHeaders;
    this.unchangedHeaders = unchangedHeaders;
    this.isSmall = isSmall;
    const isReady = isWorthReadying && browserHeaders === null && body.length <= largestReady;
    this.ready = isReady ? new ReadyAnswer(status, headers, body) : null;
    this.ownBody = isReady ? null : body;
  }

  get body(): Buffer {
    return this.ownBody ?? this.ready?.body ?? nothing;
  }

  /** The answer for readers who hold these bytes, made when the first one asks. */
  get readyUnchanged(): ReadyAnswer | null {
    if (this.ready === null) return null;
    this.unchanged ??= new ReadyAnswer(304, this.unchangedHeaders, nothing);
    return this.unchanged;
  }

  /** What it adds to the memory of a page whose plain bytes are these. */
  ownBytes(plain: Buffer): number {
    return overhead + (this.ownBody === plain ? 0 : this.body.length);
  }
}

const nothing = Buffer.alloc(0);
