import { expect, test } from "vitest";
import { isInLatinScript, textDirection } from "./text-direction";

test.each([
  ["en-GB", "ltr"],
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["ur", "rtl"],
  ["az", "ltr"],
  ["az-Arab", "rtl"],
] as const)("%s is written %s", (language, direction) => {
  expect(textDirection(language)).toBe(direction);
});

test.each([
  ["en-GB", true],
  ["de", true],
  ["sr-Latn", true],
  ["sr", false],
  ["el", false],
  ["ar", false],
])("%s is in Latin letters: %s", (language, isLatin) => {
  expect(isInLatinScript(language)).toBe(isLatin);
});
