import { networkOf } from "@/lib/network-of";
import { addressBehind } from "../client-address";
import { ownText } from "../own-text";
import type { TrustedProxies } from "../trusted-proxies";
import { DailyKeys, type Keys } from "./daily-keys";
import { isPersonsBrowser } from "./is-persons-browser";
import { keyedDigest } from "./keyed-digest";
import type { Digest, Reader } from "./reader";
import type { RequestClues } from "./request-clues";

/** Names of browsers are few, and to check one and to put it through the hash is dear. */
const namesKept = 5_000;
/** Longer ones are looked at each time: what anybody sends must not fill the memory. */
const longestKept = 512;

/** A browser by its name; `reader` is what the name gives under the keys of that turn. */
type Browser = { readonly isPersons: boolean; turn: number; reader: Reader };

const nobody: Reader = { current: { low: 0, high: 0 }, former: null };

/**
 * Who asks, told apart by network and browser without keeping either. What was found is kept with the clues: whoever
 * asks again over the same connection with the same headers brings the same ones.
 */
export class ReaderDigests {
  private readonly keys = new DailyKeys();
  private readonly browsers = new Map<string, Browser>();

  constructor(private readonly trustedProxies: TrustedProxies) {}

  /** `address` is that of the connection. Null when it is no person's browser that asks. */
  of(clues: RequestClues, address: string, now: number): Reader | null {
    this.keys.turn(now);
    const { turn } = this.keys.keys;
    if (clues.asker?.turn === turn) return clues.asker.reader;
    const browser = this.browserOf(clues.userAgent);
    const reader = browser.isPersons ? this.readerOf(clues, address, browser) : null;
    clues.asker = { turn, reader };
    return reader;
  }

  /** Lets keys go in time on a site that nobody reads. */
  turnKeys(now: number): void {
    this.keys.turn(now);
  }

  private readerOf({ userAgent, forwardedFor }: RequestClues, address: string, browser: Browser): Reader {
    const { keys } = this.keys;
    if (browser.turn !== keys.turn) {
      browser.reader = readerUnder(keys, userAgent);
      browser.turn = keys.turn;
    }
    const network = readerUnder(keys, networkOf(addressBehind(address, forwardedFor, this.trustedProxies)));
    return both(network, browser.reader);
  }

  private browserOf(userAgent: string): Browser {
    const known = this.browsers.get(userAgent);
    if (known !== undefined) return known;
    const found: Browser = { isPersons: isPersonsBrowser(userAgent), turn: 0, reader: nobody };
    if (userAgent.length > longestKept) return found;
    if (this.browsers.size >= namesKept) this.browsers.clear();
    this.browsers.set(ownText(userAgent), found);
    return found;
  }
}

function readerUnder({ current, former }: Keys, text: string): Reader {
  return { current: keyedDigest(current, text), former: former === null ? null : keyedDigest(former, text) };
}

/** Of two that were made under the same keys, what stands for one with the other. */
function both(one: Reader, other: Reader): Reader {
  const former = one.former === null || other.former === null ? null : mixed(one.former, other.former);
  return { current: mixed(one.current, other.current), former };
}

function mixed(one: Digest, other: Digest): Digest {
  return { low: one.low ^ other.low, high: one.high ^ other.high };
}
