import { expect, it } from "vitest";
import { documentSchema, readableDocument } from "./document";

const paragraph = { type: "paragraph", id: "first", text: [{ text: "As it was." }] };
const laterMark = { type: "paragraph", id: "second", text: [{ text: "Loud", marks: [{ type: "highlight" }] }] };
const laterKind = { type: "hologram", id: "third", depth: 3 };

it("shows a body of a later release without what this one cannot read", () => {
  const body = readableDocument({ version: 2, blocks: [paragraph, laterMark, laterKind], footnotes: [] });
  expect(body.blocks).toEqual([paragraph, laterKind]);
});

it("does not let a body be saved that would lose what it cannot read", () => {
  expect(documentSchema.safeParse({ version: 2, blocks: [paragraph, laterMark] }).success).toBe(false);
  expect(documentSchema.safeParse({ version: 2, blocks: [paragraph, laterKind] }).data?.blocks).toEqual([
    paragraph,
    laterKind,
  ]);
});

it("refuses characters that no database stores, in words that say what to do", () => {
  for (const text of ["a\u0000b", "half a pair \ud83d"]) {
    const refused = documentSchema.safeParse({ version: 1, blocks: [{ ...paragraph, text: [{ text }] }] });
    expect(refused.success).toBe(false);
    expect(JSON.stringify(refused.error)).toContain("paste it again as plain text");
  }
});
