import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { RateLimiterPrisma } from "rate-limiter-flexible";
import { networkOf } from "@/lib/network-of";
import { type ThrottleSchedule, throttleSpan, turnOf } from "@/lib/throttle-schedule";
import { db } from "@/server/db";

/**
 * What is slowed down. Passwords and codes of an account are guessed against the account, whoever guesses; an office
 * behind one address shares that one's tries.
 */
const schedules = {
  password: { free: 5, longest: 30 },
  code: { free: 5, longest: 300 },
  address: { free: 20, longest: 10 },
  letters: { free: 3, longest: 1_200 },
} as const satisfies Record<string, ThrottleSchedule>;

/** The longest that a request is held, in seconds; who would wait longer is told how long. */
const longestHeld = 8;

/** For how long a network stays known to an account after a sign-in from it, in seconds. */
const knownFor = 30 * 86_400;

/** Made at first use: a build needs no database. Expired rows are removed by the library every five minutes. */
let made: RateLimiterPrisma | undefined;

function counts(): RateLimiterPrisma {
  made ??= new RateLimiterPrisma({
    storeClient: db,
    tableName: "throttle",
    keyPrefix: "",
    points: Number.MAX_SAFE_INTEGER,
    duration: throttleSpan,
  });
  return made;
}

/** Keys name nobody: who may read the table learns neither addresses nor accounts from it. */
function keyOf(kind: string, ...who: string[]): string {
  return `${kind}:${createHash("sha256").update(JSON.stringify(who)).digest("base64url")}`;
}

export type Try = {
  kind: "password" | "code" | "letters";
  /** The e-mail address that was given, or the id of an account: whether there is one makes no difference. */
  account: string;
  /** The address that asks, as the gateway saw it. */
  address: string;
};

export type Turn = { ok: true } | { ok: false; refusal: "wait"; seconds: number };

/**
 * Counts a try, by account and by address (of IPv6 the first 64 bits), and waits until it is its turn. A long wait is
 * refused with its seconds, and then counts as no try. Nobody is ever locked out: guesses from elsewhere do not slow
 * down who signs in from a network from which the account was used in the last thirty days.
 */
export async function takeTurn(tried: Try, hold: (ms: number) => Promise<unknown> = sleep): Promise<Turn> {
  const lanes = await lanesOf(tried);
  const waits = await Promise.all(lanes.map(({ key, schedule }) => waitIn(key, schedule)));
  const seconds = Math.max(...waits);
  if (seconds > longestHeld) {
    await Promise.all(lanes.map(({ key }) => counts().reward(key)));
    return { ok: false, refusal: "wait", seconds: Math.ceil(seconds) };
  }
  if (seconds > 0) await hold(seconds * 1_000);
  return { ok: true };
}

/** After a success: what was tried wrongly before is forgotten, and the network is known to the account. */
export async function forgetTries(tried: Try): Promise<void> {
  const known = knownKey(tried);
  const [account, address] = await lanesOf(tried);
  await counts().set(known, 1, knownFor);
  if (account) await counts().delete(account.key);
  // The address keeps the tries at other accounts: else an account of one's own would be a way to go on guessing.
  if (address) await counts().reward(address.key);
}

/** Counts a sign-in that failed, for a span: at this account from this network, and at this account from everywhere. */
export async function countFailure(account: string, address: string): Promise<{ tries: number; triesOfAll: number }> {
  const network = networkOf(address);
  const [here, all] = await Promise.all([
    counts().penalty(keyOf("failed", account, network)),
    counts().penalty(keyOf("failed", account)),
  ]);
  return { tries: here.consumedPoints, triesOfAll: all.consumedPoints };
}

async function lanesOf(tried: Try): Promise<{ key: string; schedule: ThrottleSchedule }[]> {
  const { kind, account, address } = tried;
  const network = networkOf(address);
  const isKnown = kind !== "letters" && (await counts().get(knownKey(tried))) !== null;
  return [
    { key: isKnown ? keyOf(kind, account, network) : keyOf(kind, account), schedule: schedules[kind] },
    { key: keyOf("address", network), schedule: schedules.address },
  ];
}

const knownKey = ({ account, address }: Try) => keyOf("known", account, networkOf(address));

/** Counts a try and says how many seconds it has to wait. */
async function waitIn(key: string, schedule: ThrottleSchedule): Promise<number> {
  const { consumedPoints, msBeforeNext } = await counts().penalty(key);
  const elapsed = throttleSpan - msBeforeNext / 1_000;
  return Math.max(0, turnOf(consumedPoints, schedule) - elapsed);
}
