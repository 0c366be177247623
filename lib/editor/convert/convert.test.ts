import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentSchema } from "@/blocks/document";
import { everyBlock } from "@/blocks/fixtures/every-block";
import { editorSchema } from "../schema/editor-schema";
import { arbitraryDocument } from "../testing/arbitrary-document";
import { sameReading } from "../testing/same-reading";
import { nodeToDocument } from "./from-editor";
import { documentToNode } from "./to-editor";

/** Through the editor's JSON, so that nothing is remembered of how it was stored. */
function writtenAnew(document: Parameters<typeof documentToNode>[1]) {
  return nodeToDocument(editorSchema.nodeFromJSON(documentToNode(editorSchema, document).toJSON()));
}

describe("a body in the editor and back", () => {
  test("with every kind of block is the same to the last detail", () => {
    expect(nodeToDocument(documentToNode(editorSchema, everyBlock))).toEqual(everyBlock);
  });

  test("with every kind of block reads the same when each block is written anew", () => {
    expect(sameReading(writtenAnew(everyBlock))).toEqual(sameReading(everyBlock));
  });

  test("is the identity for every valid document", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(documentSchema.safeParse(document).success).toBe(true);
        const node = documentToNode(editorSchema, document);
        node.check();
        expect(nodeToDocument(node)).toEqual(document);
        const anew = writtenAnew(document);
        expect(sameReading(anew)).toEqual(sameReading(document));
        expect(documentSchema.safeParse(anew).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("keeps an empty line that was stored, and leaves out one that nobody has written on", () => {
    const stored = { version: 1, blocks: [{ type: "paragraph" as const, id: "empty", text: [] }] };
    expect(writtenAnew(stored)).toEqual(stored);
    expect(writtenAnew({ version: 1, blocks: [] })).toEqual({ version: 1, blocks: [] });
  });

  test("keeps a block of a later release, and the version of its document", () => {
    const later = {
      version: 9,
      blocks: [{ type: "hologram", id: "later", depth: { metres: 3 }, layers: ["a", null] }],
    };
    expect(writtenAnew(later)).toEqual(later);
  });
});
