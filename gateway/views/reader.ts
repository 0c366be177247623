/**
 * 64 bits that stand for a network, a browser or an article under a key that is nowhere written down, or for several of
 * these, mixed. The halves are signed: V8 keeps such numbers without an object for each.
 */
export type Digest = { low: number; high: number };

/** A person as today's key shows them and, for a while after it has changed, as yesterday's does. */
export type Reader = { current: Digest; former: Digest | null };
