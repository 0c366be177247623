/**
 * Parts of a page that change without the page: today's date, and how often an article was viewed. A component names
 * such a part in a `data-slot` attribute on an element that holds nothing else; the gateway removes the attribute,
 * remembers the place, and writes the part anew in pages that it keeps. Seen without the gateway, or with scripts off,
 * it is what the component wrote.
 */
export type SlotMark =
  /** On `<time datetime="2025-09-06">`: today. */
  | { kind: "today"; timeZone: string; language: string }
  /** On `<data value="4310">`: the views of an article, as lib/counted.ts words them. */
  | { kind: "views"; articleId: string; language: string };

export const slotAttribute = "data-slot";

/** On an element that a page shows until a moment, ISO 8601: from then on the page has expired. Not for readers either. */
export const endsAtAttribute = "data-ends-at";

export function writeSlotMark(mark: SlotMark): string {
  return mark.kind === "today" ? `today ${mark.timeZone} ${mark.language}` : `views ${mark.articleId} ${mark.language}`;
}

/** Null for text that is no mark. */
export function readSlotMark(text: string): SlotMark | null {
  const [kind, name = "", language = "", ...rest] = text.split(" ");
  if (name === "" || language === "" || rest.length > 0) return null;
  if (kind === "today") return { kind, timeZone: name, language };
  return kind === "views" ? { kind, articleId: name, language } : null;
}
