export type ParsedByline = {
  names: string[];
  /** "By Ada Lowe in Kelmouth" was filed there; "" otherwise. */
  place: string;
  /** Parts that read like a role and not like a name. */
  leftOut: string[];
};

const role = /\b(?:editor|correspondent|reporter|writer|columnist|photographer|contributor|critic|staff)\b/i;

/** "By Ada Lowe and Ben Marsh", "By Ada Lowe, Ben Marsh & Cy Stone in Kelmouth"; null for any other line. */
export function parseByline(text: string): ParsedByline | null {
  const match = /^(?:by|words by|text by|report by|reporting by|written by)\s*:?\s+(.+)$/i.exec(text);
  const said = match?.[1];
  if (said === undefined || text.length > 200 || /[.!?]$/.test(said)) return null;
  const [, people = "", place = ""] = /^(.*?)(?: in (\p{Lu}.*))?$/u.exec(said) ?? [];
  const parts = people.split(/,? (?:and|with) |, ?| & | ?; ?/i).filter((part) => part.trim() !== "");
  const names = parts.filter((part) => !role.test(part)).map((part) => part.trim());
  if (names.length === 0 || !names.every(isName)) return null;
  return { names, place, leftOut: parts.filter((part) => role.test(part)).map((part) => part.trim()) };
}

/** One to six words, the first and the last with a capital: "Vincent van Gogh" is one, "a long road" is not. */
function isName(text: string): boolean {
  const words = text.split(" ");
  return words.length <= 6 && [words.at(0), words.at(-1)].every((word) => /^[^\p{L}\p{N}]*\p{Lu}/u.test(word ?? ""));
}
