import { describe, expect, it } from "vitest";
import { edgeText, isNarrowed, newsroomAddress, partialWords, readNewsroomQuestion } from "@/lib/newsroom-list";

const id = "0198a000-0000-7000-8000-000000000001";
const edge = { at: new Date("2026-03-10T12:00:00.123Z"), id };

describe("an address of the list", () => {
  it("leads back to the question that it was made of", () => {
    const asked = { view: "drafts", section: "harbour", owner: id, from: "2026-03-01", q: "tide & gale" } as const;
    const address = newsroomAddress({ ...asked, after: edge });
    const keys = Object.fromEntries(new URL(address, "http://localhost").searchParams);
    expect(readNewsroomQuestion(keys)).toEqual({ ...asked, contributor: null, until: null, after: edge, before: null });
  });

  it("is short where nothing is asked", () => {
    expect(newsroomAddress({})).toBe("/admin/articles");
    expect(newsroomAddress({ view: "all" })).toBe("/admin/articles");
  });

  it("keeps the place to the millisecond", () => {
    expect(readNewsroomQuestion({ before: edgeText(edge) }).before).toEqual(edge);
  });

  it.each([
    { view: "nothing" },
    { section: "Harbour'; DROP" },
    { owner: "me" },
    { from: "2026-13-45" },
    { after: "x.y" },
    { after: ["zz", "zz"] },
  ])("leaves out what it cannot read: %j", (keys) => {
    expect(readNewsroomQuestion(keys)).toEqual(readNewsroomQuestion({}));
  });
});

it("knows whether anything but the view narrows it", () => {
  expect(isNarrowed(readNewsroomQuestion({ view: "drafts" }))).toBe(false);
  expect(isNarrowed(readNewsroomQuestion({ q: "tide" }))).toBe(true);
  expect(isNarrowed(readNewsroomQuestion({ section: "harbour" }))).toBe(true);
});

it("takes the words that can be parts of others, each once", () => {
  expect(partialWords("Tide at the tide-gauge, 1962 à")).toEqual(["tide", "the", "tide-gauge", "1962"]);
  expect(partialWords("é à")).toEqual([]);
});
