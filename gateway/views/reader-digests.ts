import { hash } from "node:crypto";
import { networkOf } from "@/lib/network-of";
import { clientAddress } from "../client-address";
import { ownText } from "../own-text";
import type { TrustedProxies } from "../trusted-proxies";
import { DailyKeys, type Keys } from "./daily-keys";
import { isPersonsBrowser } from "./is-persons-browser";
import type { Browser, Digest, Reader } from "./reader";
import type { Visit } from "./request-clues";

/** Names of browsers are few, and to check one and to put it through the hash is dear. */
const namesKept = 5_000;
/** Longer ones are looked at each time: what anybody sends must not fill the memory. */
const longestKept = 512;

const nobody: Reader = { current: { low: 0, high: 0 }, former: null };

/**
 * Who asks, told apart by network and browser without keeping either. What was found is kept with the clues: whoever
 * asks again over the same connection with the same headers brings the same ones.
 */
export class ReaderDigests {
  private readonly keys = new DailyKeys();
  private readonly browsers = new Map<string, Browser>();

  constructor(private readonly trustedProxies: TrustedProxies) {}

  /** Null when it is no person's browser that asks. */
  of({ socket, clues }: Visit, now: number): Reader | null {
    this.keys.turn(now);
    const { keys } = this.keys;
    if (clues.asker?.keys === keys) return clues.asker.reader;
    clues.browser ??= this.browserOf(clues.userAgent);
    const { browser } = clues;
    const reader = browser.isPersons ? this.readerOf(socket, clues, browser) : null;
    clues.asker = { keys, reader };
    return reader;
  }

  /** Lets keys go in time on a site that nobody reads. */
  turnKeys(now: number): void {
    this.keys.turn(now);
  }

  private readerOf(
    socket: Visit["socket"],
    { userAgent, forwardedFor }: Pick<Visit["clues"], "userAgent" | "forwardedFor">,
    browser: Browser,
  ): Reader {
    const { keys } = this.keys;
    if (browser.keys !== keys) {
      browser.reader = readerUnder(keys, userAgent);
      browser.keys = keys;
    }
    const sender = { socket, headers: { "x-forwarded-for": forwardedFor } };
    const network = readerUnder(keys, networkOf(clientAddress(sender, this.trustedProxies)));
    return both(network, browser.reader);
  }

  private browserOf(userAgent: string): Browser {
    const known = this.browsers.get(userAgent);
    if (known !== undefined) return known;
    const found: Browser = { isPersons: isPersonsBrowser(userAgent), keys: null, reader: nobody };
    if (userAgent.length > longestKept) return found;
    if (this.browsers.size >= namesKept) this.browsers.clear();
    this.browsers.set(ownText(userAgent), found);
    return found;
  }
}

function readerUnder({ current, former }: Keys, text: string): Reader {
  return { current: digest(current, text), former: former === null ? null : digest(former, text) };
}

/** Of two that were made under the same keys, what stands for one with the other. */
function both(one: Reader, other: Reader): Reader {
  const former = one.former === null || other.former === null ? null : mixed(one.former, other.former);
  return { current: mixed(one.current, other.current), former };
}

function mixed(one: Digest, other: Digest): Digest {
  return { low: (one.low ^ other.low) >>> 0, high: (one.high ^ other.high) >>> 0 };
}

/**
 * The key goes in front, in one call: HMAC by Node's objects takes ten times as long, and what it guards against,
 * making a longer text's digest from a known one, needs a digest that somebody could see.
 */
function digest(key: string, text: string): Digest {
  const bytes = hash("sha256", key + text, "binary");
  return { low: wordAt(bytes, 0), high: wordAt(bytes, 4) };
}

function wordAt(bytes: string, at: number): number {
  const upper = (bytes.charCodeAt(at) << 24) | (bytes.charCodeAt(at + 1) << 16);
  return (upper | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3)) >>> 0;
}
