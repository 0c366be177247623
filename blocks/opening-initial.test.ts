import { describe, expect, test } from "vitest";
import { documentOf } from "./document";
import { openingInitialId } from "./opening-initial";
import type { Mark } from "./text";

const rest = " and then enough words to stand beside three lines of a large letter".repeat(4);
const opening = (start: string, marks: Mark[] = []) =>
  openingInitialId(documentOf([{ type: "paragraph", id: "first", text: [{ text: start, marks }, { text: rest }] }]));

describe("the large initial", () => {
  test.each(["The tide", "“We knew", "Élan", "Ясно", "«Да»"])("opens a paragraph that begins %s", (start) => {
    expect(opening(start)).toBe("first");
  });

  test.each(["41 million", "… later", "“19 days", "— a dash", "مرحبا"])("is left out where it begins %s", (start) => {
    expect(opening(start)).toBeNull();
  });

  test("is left out of a short paragraph, of code and of a link", () => {
    expect(openingInitialId(documentOf([{ type: "paragraph", id: "first", text: [{ text: "Short." }] }]))).toBeNull();
    expect(opening("npm", [{ type: "code" }])).toBeNull();
    expect(opening("Read", [{ type: "link", href: "/world" }])).toBeNull();
  });
});
