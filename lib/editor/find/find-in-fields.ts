import type { TextFields } from "../text-draft";
import { type TextFieldKey, textFieldOf, textFields } from "../text-fields";
import { findInLine, type Question } from "./find-in-line";

export type FieldMatch = { key: TextFieldKey; from: number; to: number };

/** Every place in the fields beside the body, in reading order: those above the body, and those that stand behind it. */
export function findInFields(
  fields: TextFields,
  question: Question,
): { above: readonly FieldMatch[]; below: readonly FieldMatch[] } {
  const found = (isAbove: boolean) =>
    textFields
      .filter(({ key, isAboveText }) => isAboveText === isAbove && isShown(key, fields))
      .flatMap(({ key }) =>
        findInLine(fields[key], question).map((from) => ({ key, from, to: from + question.words.length })),
      );
  return { above: found(true), below: found(false) };
}

/** A caption without its picture waits for the next one, and nobody sees it. */
function isShown(key: TextFieldKey, fields: TextFields): boolean {
  return key !== "leadCaption" || fields.leadMediaId !== null;
}

/** The field with other words in the place of the matches, which all lie in it; null when that would be too long. */
export function replacedField(
  fields: TextFields,
  key: TextFieldKey,
  matches: readonly FieldMatch[],
  words: string,
): string | null {
  const replaced = matches.reduceRight(
    (text, { from, to }) => text.slice(0, from) + words + text.slice(to),
    fields[key],
  );
  return replaced.length > textFieldOf[key].longest ? null : replaced;
}

/** A place among all that were found: in a field, or in the body, counted from 0. */
export type Place = { kind: "field"; match: FieldMatch } | { kind: "body"; index: number };

/** Which place stands at an index of all, from 0; null when there is none. */
export function placeAt(
  index: number,
  { above, body, below }: { above: readonly FieldMatch[]; body: number; below: readonly FieldMatch[] },
): Place | null {
  const inBody = index - above.length;
  if (inBody >= 0 && inBody < body) return { kind: "body", index: inBody };
  const match = inBody < 0 ? above[index] : below[inBody - body];
  return match === undefined ? null : { kind: "field", match };
}
