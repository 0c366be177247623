import { expect, test } from "vitest";
import { headlineLength } from "./headline-length";

test.each([
  ["", 0, "no lines", "none"],
  ["Harbour gates open", 18, "one line", "good"],
  ["The bakery that never raised its prices is closing", 50, "three lines", "good"],
  [
    "The parade was over before lunch; the talks around it filled a year: how to read Beijing’s two calendars",
    104,
    "five lines",
    "long",
  ],
  ["word ".repeat(40), 199, "8 lines", "too long"],
])("%j", (headline, characters, lines, verdict) => {
  expect(headlineLength(headline)).toEqual({ characters, lines, verdict });
});
