import { describe, expect, test } from "vitest";
import { type ArticleDocument, documentOf } from "./document";
import { articleSections } from "./sections";
import { textOf } from "./text";

let next = 0;
const id = () => `block-${next++}`;
const paragraph = (text: string) => ({ type: "paragraph" as const, id: id(), text: textOf(text) });
const subhead = (text: string, level: 1 | 2 = 1) => ({ type: "subhead" as const, id: id(), level, text: textOf(text) });

function shape(document: ArticleDocument) {
  return articleSections(document).map(({ subhead, blocks }) => [subhead?.anchor ?? null, blocks.length]);
}

describe("the sections of an article", () => {
  test("an opening, then one section for each subhead of level one", () => {
    const document = documentOf([paragraph("a"), subhead("One"), paragraph("b"), subhead("Minor", 2), subhead("Two")]);
    expect(shape(document)).toEqual([
      [null, 1],
      ["s-one", 2],
      ["s-two", 0],
    ]);
  });

  test("no empty opening when the body begins with a subhead, and no section in an empty body", () => {
    expect(shape(documentOf([subhead("One")]))).toEqual([["s-one", 0]]);
    expect(shape(documentOf([]))).toEqual([]);
  });

  test("anchors are told apart, and are made of words in any script or of none", () => {
    const document = documentOf([
      subhead("Quay 4"),
      subhead("Quay 4!"),
      subhead("الميناء القديم"),
      subhead("…"),
      subhead("?"),
    ]);
    expect(shape(document).map(([anchor]) => anchor)).toEqual([
      "s-quay-4",
      "s-quay-4-2",
      "s-الميناء-القديم",
      "s-section",
      "s-section-2",
    ]);
  });

  test("a block of a later version is passed over", () => {
    const document = documentOf([subhead("One"), { type: "hologram", id: id() }, paragraph("b")]);
    expect(shape(document)).toEqual([["s-one", 1]]);
  });
});
