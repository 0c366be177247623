export type Question = { words: string; matchCase: boolean };

/** Where the words begin in a line, in characters; two places do not overlap. */
export function findInLine(line: string, { words, matchCase }: Question): number[] {
  if (words === "") return [];
  const [searched, wanted] = matchCase ? [line, words] : [folded(line), folded(words)];
  const places: number[] = [];
  for (let at = searched.indexOf(wanted); at >= 0; at = searched.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/** Lower case, character by character: a letter whose small form is longer ("İ") stays, so that places do not shift. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join("");
}
