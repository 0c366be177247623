import { tags } from "@/lib/cache-tags";

/** Milliseconds. Lists of what is read most are at most this old. */
const every = 5 * 60_000;

/**
 * Lists of what is read most change by the clock and by no change of an article: calls `expire` with their tag every
 * five minutes until the returned function is called.
 */
export function startMostReadClock(expire: (tags: readonly string[]) => void): () => void {
  const timer = setInterval(() => expire([tags.mostRead]), every);
  timer.unref();
  return () => clearInterval(timer);
}
