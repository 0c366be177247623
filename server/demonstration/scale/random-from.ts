/** A number from 0 up to, and not, 1. */
export type Random = () => number;

/** Random numbers that are always the same for the same seed and stream (Chris Doty-Humphrey's small fast counter). */
export function randomFrom(seed: number, stream: number): Random {
  let a = seed | 0;
  let b = stream | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  // Streams that lie side by side begin alike and part within these rounds.
  for (let round = 0; round < 15; round += 1) next();
  return next;
}

/** A whole number from the first to the last, both included. */
export function between(random: Random, first: number, last: number): number {
  return first + Math.floor(random() * (last - first + 1));
}
