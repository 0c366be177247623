import { type Algorithm, hash, type Options, verify } from "@node-rs/argon2";
import { normalPassword } from "@/lib/password-rules";

/** argon2id with 64 MiB and three passes (RFC 9106, 4, second recommended option, on one lane). */
const options: Options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 };

/** Each hash takes 64 MiB and most of a core: two at once leave the site its other threads. */
const mostAtOnce = 2;
/** As many as are done in about ten seconds. */
const mostWaiting = 100;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result | "busy"> {
  if (running >= mostAtOnce) {
    if (waiting.length >= mostWaiting) return "busy";
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // The place goes to the next in the queue, or is free.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** A password as it is kept, in argon2's encoded form; "busy" when more people ask than can be served. */
export async function hashPassword(password: string): Promise<string | "busy"> {
  return inTurn(() => hash(normalPassword(password), options));
}

/** The hash of a password that nobody knows, made when it is first needed. */
let nobodys: Promise<string> | undefined;

/**
 * Whether this is the password of the hash. An account that does not exist, or has no password yet, is given as null:
 * it costs the same time, and no password fits. "busy" when more people ask than can be served.
 */
export async function passwordFits(stored: string | null, password: string): Promise<boolean | "busy"> {
  nobodys ??= hash(crypto.randomUUID(), options);
  const against = stored ?? (await nobodys);
  const fits = await inTurn(() => verify(against, normalPassword(password)));
  return fits === "busy" ? fits : fits && stored !== null;
}
