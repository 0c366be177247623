import { expect, test } from "vitest";
import { textDirection } from "./text-direction";

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
