import type { Node } from "@tiptap/pm/model";

export type Match = { from: number; to: number };
export type Question = { words: string; matchCase: boolean };

/** Every place where the words stand, in reading order. A match lies within one line; marks do not divide it. */
export function findMatches(doc: Node, { words, matchCase }: Question): Match[] {
  if (words === "") return [];
  const wanted = matchCase ? words : folded(words);
  const matches: Match[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const written = node.textBetween(0, node.content.size, "", "\n");
    const line = matchCase ? written : folded(written);
    for (let at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + wanted.length)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + wanted.length });
    }
    return false;
  });
  return matches;
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
