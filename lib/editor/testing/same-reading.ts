import type { ArticleDocument } from "@/blocks/document";
import { type Mark, type Span, simpleMarks } from "@/blocks/text";

const order = ["link", ...simpleMarks];

/**
 * A document in which everything is left out that makes no difference to any reader: how words with the same marks are
 * cut into spans, in which order marks stand, empty fields against missing ones.
 */
export function sameReading(document: ArticleDocument): unknown {
  return { version: document.version, blocks: document.blocks.map((block) => plain(block)) };
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return isText(value) ? joined(value) : value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([name, inner]) =>
      !(optional.has(name) && (inner === "" || inner === undefined)) && !(name === "items" && isEmpty(inner)),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]));
}

/** An empty caption of a picture is a list of spans, and is meant: it takes the place of the library's. */
const optional = new Set(["title", "attribution", "description", "source", "heading", "caption"]);

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isText(value: unknown[]): value is Span[] {
  return (
    value.length > 0 &&
    value.every(
      (one) =>
        typeof one === "object" &&
        one !== null &&
        "text" in one &&
        typeof one.text === "string" &&
        Object.keys(one).every((name) => name === "text" || name === "marks"),
    )
  );
}

function joined(spans: Span[]): Span[] {
  const result: { text: string; marks: Mark[] }[] = [];
  for (const { text, marks = [] } of spans) {
    const unique = order.flatMap((type) => marks.find((mark) => mark.type === type) ?? []);
    const last = result.at(-1);
    if (last !== undefined && JSON.stringify(last.marks) === JSON.stringify(unique)) last.text += text;
    else result.push({ text, marks: unique });
  }
  return result;
}
