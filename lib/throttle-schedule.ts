/** How tries follow each other: so many at once, then each a while after the one before. Seconds. */
export type ThrottleSchedule = { free: number; longest: number };

/** The span in which tries are counted together, in seconds. */
export const throttleSpan = 3_600;

/**
 * How many seconds after the first try of a span the nth may be looked at: the free ones at once, then 1, 2, 4, 8 …
 * seconds after the one before, never more than `longest`. It is a place in a queue, so that trying many at once is no
 * quicker than trying one after the other.
 */
export function turnOf(nth: number, { free, longest }: ThrottleSchedule): number {
  let seconds = 0;
  let pause = 1;
  for (let at = free + 1; at <= nth; at += 1) {
    if (pause >= longest) return seconds + (nth - at + 1) * longest;
    seconds += pause;
    pause *= 2;
  }
  return seconds;
}
