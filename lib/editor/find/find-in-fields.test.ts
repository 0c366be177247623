import { expect, test } from "vitest";
import type { TextFields } from "../text-draft";
import { findInFields, placeAt, replacedField } from "./find-in-fields";

const fields: TextFields = {
  kicker: "Talks",
  headline: "Talks about talks",
  standfirst: "",
  leadCaption: "The talks",
  trailText: "No talks",
  slugline: "talks-1",
  dateline: "TALKSBY, 3 May",
  leadMediaId: null,
};
const question = { words: "talks", matchCase: false };

test("finds words in every field that is shown, in reading order", () => {
  const { above, below } = findInFields(fields, question);
  expect(above).toEqual([
    { key: "kicker", from: 0, to: 5 },
    { key: "headline", from: 0, to: 5 },
    { key: "headline", from: 12, to: 17 },
  ]);
  expect(below.map(({ key }) => key)).toEqual(["trailText", "slugline", "dateline"]);
  const withPicture = findInFields({ ...fields, leadMediaId: "a" }, { ...question, matchCase: true });
  expect(withPicture.above).toEqual([
    { key: "headline", from: 12, to: 17 },
    { key: "leadCaption", from: 4, to: 9 },
  ]);
  expect(findInFields(fields, { words: "", matchCase: true })).toEqual({ above: [], below: [] });
});

test("the body stands between what is above and below it", () => {
  const all = { ...findInFields(fields, question), body: 2 };
  expect([0, 3, 4, 5].map((index) => placeAt(index, all))).toEqual([
    { kind: "field", match: { key: "kicker", from: 0, to: 5 } },
    { kind: "body", index: 0 },
    { kind: "body", index: 1 },
    { kind: "field", match: { key: "trailText", from: 3, to: 8 } },
  ]);
  expect(placeAt(8, all)).toBeNull();
  expect(placeAt(0, { above: [], body: 0, below: [] })).toBeNull();
});

test("replaces one place or all of a field, and nothing that would make it too long", () => {
  const matches = findInFields(fields, question).above.filter(({ key }) => key === "headline");
  expect(replacedField(fields, "headline", matches, "words")).toBe("words about words");
  expect(replacedField(fields, "headline", matches.slice(1), "")).toBe("Talks about ");
  expect(replacedField(fields, "headline", matches, "w".repeat(246))).toHaveLength(499);
  expect(replacedField(fields, "headline", matches, "w".repeat(247))).toBeNull();
});
