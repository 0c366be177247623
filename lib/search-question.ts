/** A question of this many words, or characters, is long enough to find one article among millions. */
const mostWords = 32;
const mostCharacters = 400;
const longestWord = 80;

/**
 * What somebody typed, as it is looked for: one line without control characters, quotation marks made straight, and
 * not more of it than helps. `shortened` tells that words were left out.
 */
export function searchQuestion(typed: string): { q: string; shortened: boolean } {
  const words = typed
    .slice(0, 10_000)
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/[“”„‟«»＂]/g, '"')
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.slice(0, longestWord).replace(/\p{Cs}/gu, ""));
  let q = "";
  for (const word of words.slice(0, mostWords)) {
    const longer = q === "" ? word : `${q} ${word}`;
    if (longer.length > mostCharacters) break;
    q = longer;
  }
  return { q, shortened: q.length < words.join(" ").length };
}
