import { expect, test } from "vitest";
import { printed } from "./typography";

/** What stands on the line after typing these characters one by one. */
function typed(keys: string, language = "en-GB"): string {
  return Array.from(keys).reduce((line, key) => {
    const made = printed(line, key, language);
    return made === null ? line + key : line.slice(0, line.length - made.takes) + made.text;
  }, "");
}

test.each([
  ['He said "no" (and "yes").', "en-GB", "He said “no” (and “yes”)."],
  ["It's the 'best' of the '90s", "en", "It’s the ‘best’ of the ’90s"],
  ['Er sagte "nein" und ging.', "de-DE", "Er sagte „nein“ und ging."],
  ['Il dit "non".', "fr", "Il dit «\u00a0non\u00a0»."],
  ['"Ja", sagt sie.', "de-CH", "«Ja», sagt sie."],
  ["And so on...", "en", "And so on…"],
  ["Madrid -- Geneva --- Busan", "en", "Madrid – Geneva — Busan"],
  ["---", "en", "---"],
  ["well-known", "en", "well-known"],
])("%s in %s", (keys, language, line) => {
  expect(typed(keys, language)).toBe(line);
});
