import { isLongHeadline } from "@/lib/is-long-headline";

/** Characters of a headline that fit on one line of a phone of 390 px, at the size of each of the two settings. */
const lineOnPhone = { usual: 21, long: 24 };

const numbers = ["no lines", "one line", "two lines", "three lines", "four lines", "five lines", "six lines"];

export type HeadlineLength = { characters: number; lines: string; verdict: "none" | "good" | "long" | "too long" };

/** How a headline sits on a phone: its lines are counted by words, as the page breaks them. */
export function headlineLength(headline: string): HeadlineLength {
  const words = headline.trim().split(/\s+/).filter(Boolean);
  const characters = Array.from(headline.trim()).length;
  const width = isLongHeadline(headline.trim()) ? lineOnPhone.long : lineOnPhone.usual;
  let [lines, room] = [0, 0];
  for (const word of words) {
    if (lines === 0 || word.length + 1 > room) [lines, room] = [lines + 1, width - word.length];
    else room -= word.length + 1;
  }
  const verdict =
    characters === 0 ? "none" : lines > 6 ? "too long" : isLongHeadline(headline.trim()) ? "long" : "good";
  return { characters, lines: numbers[lines] ?? `${lines} lines`, verdict };
}
