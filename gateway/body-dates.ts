/** Addresses that are remembered; a feed that fell out is only sent once more than it had to be. */
const most = 10_000;

/**
 * Since when an address has had the body that it has, as far as this gateway has seen: what Last-Modified says of feeds
 * and sitemaps. No date in their contents would do, because a corrected headline or a withdrawn article moves none.
 */
export class BodyDates {
  readonly #known = new Map<string, { digest: string; since: number }>();

  /** To the second, as the header has it, and later for each new body, so that two are never taken for one. */
  dateOf(address: string, digest: string, now: Date): Date {
    const known = this.#known.get(address);
    if (known?.digest === digest) return new Date(known.since);
    const since = Math.max(Math.floor(now.getTime() / 1_000) * 1_000, (known?.since ?? 0) + 1_000);
    this.#known.delete(address);
    this.#known.set(address, { digest, since });
    const [oldest] = this.#known.keys();
    if (this.#known.size > most && oldest !== undefined) this.#known.delete(oldest);
    return new Date(since);
  }
}

/** Whether a reader who names the date of their copy has the newest one (RFC 9110, 13.1.3). */
export function isUnchangedSince(ifModifiedSince: string | undefined, lastModified: Date): boolean {
  const held = Date.parse(ifModifiedSince ?? "");
  return !Number.isNaN(held) && held >= lastModified.getTime();
}
