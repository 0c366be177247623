import { diffArrays } from "diff";
import type { Span, Text } from "@/blocks/text";

/** A run of words that both sides have, or one of them alone. */
export type WordChange = { kind: "same" | "added" | "removed"; text: Text };

/** Beyond so many words apart two texts are shown one after the other: nobody reads a comparison of them. */
const mostEdits = 2_000;

/** Words, runs of spaces, and each other character alone. */
const tokenPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** What has to be taken out of one text and put in to make the other, by words; a word whose marks differ is another. */
export function wordChanges(before: Text, after: Text): WordChange[] {
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const found = diffArrays(old.map(keyOf), young.map(keyOf), { maxEditLength: mostEdits });
  if (found === undefined) return withoutEmpty([change("removed", old), change("added", young)]);
  let [oldPlace, youngPlace] = [0, 0];
  const changes = found.map(({ value, added, removed }) => {
    const count = value.length;
    if (added) {
      youngPlace += count;
      return change("added", young.slice(youngPlace - count, youngPlace));
    }
    oldPlace += count;
    if (!removed) youngPlace += count;
    return change(removed ? "removed" : "same", old.slice(oldPlace - count, oldPlace));
  });
  return withoutEmpty(changes);
}

/** The text of one side of a comparison. */
export function sideOf(changes: readonly WordChange[], side: "before" | "after"): Text {
  const other = side === "before" ? "added" : "removed";
  return joined(changes.filter(({ kind }) => kind !== other).flatMap(({ text }) => text));
}

/** Spans beside each other that carry the same marks, as one. */
export function joined(spans: Text): Text {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last !== undefined && marksKey(last) === marksKey(span)) {
      out[out.length - 1] = { ...last, text: last.text + span.text };
    } else out.push(span);
  }
  return out;
}

function tokensOf(text: Text): Span[] {
  return text.flatMap((span) => (span.text.match(tokenPattern) ?? []).map((token) => ({ ...span, text: token })));
}

function marksKey({ marks = [] }: Span): string {
  return JSON.stringify(marks);
}

function keyOf(span: Span): string {
  return `${span.text}\u0000${marksKey(span)}`;
}

function change(kind: WordChange["kind"], spans: Text): WordChange {
  return { kind, text: joined(spans) };
}

function withoutEmpty(changes: WordChange[]): WordChange[] {
  return changes.filter(({ text }) => text.length > 0);
}
