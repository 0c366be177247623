import type { MarkedSpan } from "@/lib/views/search-view";

/** Characters that stand around what was found, and between passages; they are taken out of every text before. */
export const marks = { start: "\u0001", stop: "\u0002", between: "\u0003" } as const;

/** The spans of a text in which what was found stands between the marks; white space made single. */
export function markedSpans(text: string): MarkedSpan[] {
  const [before = "", ...found] = text.replace(/\s+/g, " ").split(marks.start);
  const spans = found.flatMap((part) => {
    const [inside = "", ...after] = part.split(marks.stop);
    return [
      { text: inside, marked: true },
      { text: after.join(""), marked: false },
    ];
  });
  return [{ text: before, marked: false }, ...spans].filter((span) => span.text !== "");
}

/** The passages of a text that hold something that was found. */
export function markedPassages(text: string): MarkedSpan[][] {
  return text
    .split(marks.between)
    .map((passage) => markedSpans(passage.trim()))
    .filter((spans) => spans.some((span) => span.marked));
}
