/** Words a minute of silent reading of news by adults (Brysbaert 2019: 238 for non-fiction in English). */
const wordsPerMinute = 238;

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** How many words a text has, in any script that divides them. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}
