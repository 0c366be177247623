import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQuestion } from "./search-question";

test("a question is what was typed, in one line, with straight quotation marks", () => {
  expect(searchQuestion("  “gale   warning”\n -ferry ")).toEqual({ q: '"gale warning" -ferry', shortened: false });
  expect(searchQuestion(" \t ")).toEqual({ q: "", shortened: false });
});

test("a thousand characters are cut between words, and it is said", () => {
  const { q, shortened } = searchQuestion("harbour ".repeat(125));
  expect(q.split(" ")).toHaveLength(32);
  expect(shortened).toBe(true);
});

test("whatever is typed, the database can take it, and asking it again changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 3000 }), fc.string({ maxLength: 3000 })), (typed) => {
      const { q } = searchQuestion(typed);
      expect(q.length).toBeLessThanOrEqual(400);
      expect(q).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(searchQuestion(q)).toEqual({ q, shortened: false });
    }),
  );
});
