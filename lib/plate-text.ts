/** Beyond this a headline no longer fits a picture at a size that can be read. */
const longest = 150;

/**
 * Words as a plate can set them: without the characters that its faces lack, on one line, cut at a word's end when they
 * are too many. "" when the faces lack most of the letters: a few stray ones would say something else.
 */
export function plateText(text: string, characters: ReadonlySet<string>): string {
  const composed = text.normalize("NFC");
  const letters = [...composed].filter((character) => /[\p{L}\p{N}]/u.test(character));
  const settable = letters.filter((character) => characters.has(character));
  if (settable.length < letters.length * 0.9) return "";
  const kept = [...composed].map((character) => (characters.has(character) ? character : " ")).join("");
  return shortened(kept.replace(/\s+/g, " ").trim());
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > longest / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}
