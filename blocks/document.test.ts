import { describe, expect, test } from "vitest";
import { documentSchema } from "./document";

const paragraph = { type: "paragraph", id: "block-one", text: [{ text: "Words." }] };

describe("the article document", () => {
  test("keeps a block that this release does not know exactly as it was stored", () => {
    const later = { type: "hologram", id: "block-two", depth: { metres: 3 }, layers: ["a", "b"] };
    const stored = { version: 2, blocks: [paragraph, later] };
    expect(documentSchema.parse(stored)).toEqual(stored);
  });

  test("refuses two blocks of one id", () => {
    const result = documentSchema.safeParse({ version: 1, blocks: [paragraph, paragraph] });
    expect(result.error?.issues[0]?.message).toBe("Two blocks of one article must not share an id.");
  });

  test("refuses a block that it knows when the block is malformed, instead of keeping it as a later one", () => {
    const malformed = { ...paragraph, text: "Words." };
    expect(documentSchema.safeParse({ version: 1, blocks: [malformed] }).success).toBe(false);
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "java\nscript:alert(1)"])(
    "refuses the link %j",
    (href) => {
      const text = [{ text: "x", marks: [{ type: "link", href }] }];
      expect(documentSchema.safeParse({ version: 1, blocks: [{ ...paragraph, text }] }).success).toBe(false);
    },
  );

  test("refuses a table whose rows have another number of cells than it has columns", () => {
    const table = {
      type: "table",
      id: "block-two",
      columns: [{ head: [], align: "text" }],
      rows: [[[], []]],
      rowHeads: false,
    };
    expect(documentSchema.safeParse({ version: 1, blocks: [table] }).success).toBe(false);
  });
});
