import { describe, expect, it } from "vitest";
import { changedUses, searchWords } from "@/lib/search-words";

describe("searchWords", () => {
  it("counts the words of four letters or more in headline, standfirst and byline, in lower case", () => {
    const text = { headline: "The Café on Quay 4", standfirst: "A café, and a quay.", bylineText: "Zoë Müller" };
    expect(Object.fromEntries(searchWords(text))).toEqual({ café: 2, quay: 2, müller: 1 });
  });
});

describe("changedUses", () => {
  it("says what to add and take when one text takes the place of another, and nothing for words that stay", () => {
    const before = new Map([
      ["harbour", 2],
      ["closed", 1],
      ["quay", 1],
    ]);
    const after = new Map([
      ["harbour", 1],
      ["opened", 1],
      ["quay", 1],
    ]);
    expect(Object.fromEntries(changedUses(before, after))).toEqual({ harbour: -1, closed: -1, opened: 1 });
  });
});
