import type { Keys } from "./daily-keys";

/** 64 bits in two unsigned halves that stand for a network and a browser, under a key that is nowhere written down. */
export type Digest = { low: number; high: number };

/** A browser by its name; `reader` is what the name gives under `keys`. */
export type Browser = { readonly isPersons: boolean; keys: Keys | null; reader: Reader };

/** A person as today's key shows them and, for a while after it has changed, as yesterday's does. */
export type Reader = { current: Digest; former: Digest | null };
