import { diffArrays } from "diff";
import type { ArticleDocument } from "@/blocks/document";
import { type Text, textOf } from "@/blocks/text";
import { joined, type WordChange, wordChanges } from "@/lib/difference/word-changes";

type AnyBlock = ArticleDocument["blocks"][number];

/** One line of a block: a paragraph, an item, a cell, a caption. */
export type LineDifference = { kind: "same" | "added" | "removed" | "changed"; changes: WordChange[] };

/** Fields of blocks that are no words: what they name, and how it is set. */
const wordless: ReadonlySet<string> = new Set([
  "type",
  "id",
  "mediaId",
  "articleId",
  "width",
  "align",
  "level",
  "url",
  "source",
  "date",
]);

/** The lines of a block in reading order, whatever its kind, and everything else that it holds. */
function partsOf(block: AnyBlock): { lines: Text[]; rest: string } {
  const lines: Text[] = [];
  const rest: unknown[] = [];
  const walk = (name: string, value: unknown): void => {
    if (isText(value)) lines.push(joined(value));
    else if (typeof value === "string" && !wordless.has(name)) lines.push(textOf(value));
    else if (Array.isArray(value)) for (const one of value) walk(name, one);
    else if (typeof value === "object" && value !== null) {
      for (const [inner, one] of Object.entries(value)) walk(inner, one);
    } else rest.push(name, value);
  };
  walk("block", block);
  return { lines, rest: JSON.stringify(rest) };
}

function isText(value: unknown): value is Text {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((one: unknown) => {
    if (typeof one !== "object" || one === null) return false;
    return (
      "text" in one &&
      typeof one.text === "string" &&
      Object.keys(one).every((key) => key === "text" || key === "marks")
    );
  });
}

/**
 * The lines of two states of one block beside each other, and whether anything has changed that is no words: a picture,
 * a width, an address.
 */
export function lineDifferences(
  before: AnyBlock,
  after: AnyBlock,
): { lines: LineDifference[]; hasOtherChanges: boolean } {
  const [old, young] = [partsOf(before), partsOf(after)];
  const found = diffArrays(old.lines.map(keyOf), young.lines.map(keyOf));
  const lines: LineDifference[] = [];
  let [oldPlace, youngPlace] = [0, 0];
  let removed: Text[] = [];
  const flush = (added: Text[]) => {
    for (let place = 0; place < Math.max(removed.length, added.length); place += 1) {
      lines.push(replaced(removed[place], added[place]));
    }
    removed = [];
  };
  for (const part of found) {
    const count = part.value.length;
    if (part.removed) {
      removed = old.lines.slice(oldPlace, oldPlace + count);
      oldPlace += count;
    } else if (part.added) {
      flush(young.lines.slice(youngPlace, youngPlace + count));
      youngPlace += count;
    } else {
      flush([]);
      const same = young.lines.slice(youngPlace, youngPlace + count);
      lines.push(...same.map((text): LineDifference => ({ kind: "same", changes: [{ kind: "same", text }] })));
      oldPlace += count;
      youngPlace += count;
    }
  }
  flush([]);
  return { lines, hasOtherChanges: old.rest !== young.rest };
}

/** What stands at the same place in a run of lines that were exchanged. */
function replaced(before: Text | undefined, after: Text | undefined): LineDifference {
  if (before === undefined) return { kind: "added", changes: [{ kind: "added", text: after ?? [] }] };
  if (after === undefined) return { kind: "removed", changes: [{ kind: "removed", text: before }] };
  return { kind: "changed", changes: wordChanges(before, after) };
}

function keyOf(text: Text): string {
  return JSON.stringify(text);
}
