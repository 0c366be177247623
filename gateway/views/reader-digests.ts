import { hash } from "node:crypto";
import type { BlockList } from "node:net";
import { networkOf } from "@/lib/network-of";
import { clientAddress } from "../client-address";
import { ownText } from "../own-text";
import { DailyKeys } from "./daily-keys";
import { isPersonsBrowser } from "./is-persons-browser";
import type { Digest, Reader } from "./reader";
import type { Visit } from "./request-clues";

/** Names of browsers are few and checking one is dear. */
const namesKept = 5_000;
/** Longer ones are looked at each time: what anybody sends must not fill the memory. */
const longestKept = 512;

/**
 * Who asks, told apart by network and browser without keeping either. What was found is kept with the clues: whoever
 * asks again over the same connection with the same headers brings the same ones.
 */
export class ReaderDigests {
  private readonly keys = new DailyKeys();
  private readonly persons = new Map<string, boolean>();

  constructor(private readonly trustedProxies: BlockList) {}

  /** Null when it is no person's browser that asks. */
  of({ socket, clues }: Visit, now: number): Reader | null {
    this.keys.turn(now);
    const { keys } = this.keys;
    if (clues.asker?.keys === keys) return clues.asker.reader;
    const reader = this.isPerson(clues.userAgent) ? this.readerOf(socket, clues) : null;
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
  ): Reader {
    const sender = { socket, headers: { "x-forwarded-for": forwardedFor } };
    const text = `${networkOf(clientAddress(sender, this.trustedProxies))}\n${userAgent}`;
    const { current, former } = this.keys.keys;
    return { current: digest(current, text), former: former === null ? null : digest(former, text) };
  }

  private isPerson(userAgent: string): boolean {
    const known = this.persons.get(userAgent);
    if (known !== undefined) return known;
    const found = isPersonsBrowser(userAgent);
    if (userAgent.length > longestKept) return found;
    if (this.persons.size >= namesKept) this.persons.clear();
    this.persons.set(ownText(userAgent), found);
    return found;
  }
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
