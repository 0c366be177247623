import { expect, test } from "vitest";
import { markedPassages, markedSpans } from "./marked-spans";

test("what was found is marked, and nothing is markup", () => {
  expect(markedSpans("the \u0001<b>harbour</b>\u0002 at\n dusk")).toEqual([
    { text: "the ", marked: false },
    { text: "<b>harbour</b>", marked: true },
    { text: " at dusk", marked: false },
  ]);
  expect(markedSpans("")).toEqual([]);
});

test("a passage in which nothing was found is left out", () => {
  expect(markedPassages("first words of a text\u0003a \u0001gale\u0002 at sea")).toEqual([
    [
      { text: "a ", marked: false },
      { text: "gale", marked: true },
      { text: " at sea", marked: false },
    ],
  ]);
});
