import type { MarkedSpan } from "@/lib/views/search-view";

/** Characters that stand around what was found, and between passages; they are taken out of every text before. */
export const marks = { start: "\u0001", stop: "\u0002", between: "\u0003" } as const;

/** The spans of a text in which what was found stands between the marks; white space made single. */
export function markedSpans(text: string): MarkedSpan[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(\u0001[^\u0001\u0002]*\u0002)/)
    .filter((part) => part !== "")
    .map((part) =>
      part.startsWith(marks.start) && part.endsWith(marks.stop)
        ? { text: part.slice(1, -1), marked: true }
        : { text: part.replace(/[\u0001\u0002]/g, ""), marked: false },
    )
    .filter((span) => span.text !== "");
}

/** The passages of a text that hold something that was found. */
export function markedPassages(text: string): MarkedSpan[][] {
  return text
    .split(marks.between)
    .map((passage) => markedSpans(passage.trim()))
    .filter((spans) => spans.some((span) => span.marked));
}
