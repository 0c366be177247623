/** What a line of counters says. A bare number does not say what it counts: its place does. */
export type CounterLine = { comments?: number; views?: number; bare?: number };

const number = "(\\d{1,3}(?:[,. \u202f]\\d{3})+|\\d{1,9}|no)";
const named = new RegExp(`^(?:${number} (comments?|views?|reads?)|(comments?|views?|reads?): ?${number})$`, "i");

/** "0 comments", "5 views", "Views: 1,204", "3 comments · 12 views", "5"; null for any other line. */
export function counterLine(text: string): CounterLine | null {
  if (/^\d{1,9}$/.test(text)) return { bare: Number(text) };
  const found: CounterLine = {};
  for (const part of text.split(/\s*[·•|/–—]\s*|,\s+/)) {
    const match = named.exec(part.trim());
    if (match === null) return null;
    const [, before, nameAfter, nameBefore, after] = match;
    const name = (nameAfter ?? nameBefore ?? "").toLowerCase().startsWith("comment") ? "comments" : "views";
    if (found[name] !== undefined) return null;
    found[name] = countOf(before ?? after ?? "0");
  }
  return found;
}

function countOf(digits: string): number {
  return /^no$/i.test(digits) ? 0 : Number(digits.replace(/\D/g, ""));
}
