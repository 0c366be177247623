import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plateText } from "./plate-text";

const characters = new Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,.é’…");

describe("plateText", () => {
  it("leaves out what the faces lack", () => {
    expect(plateText("The harbour 🎉 is open", characters)).toBe("The harbour is open");
    expect(plateText("Cafe\u0301\nopens", characters)).toBe("Café opens");
  });

  it("sets nothing of a language that it cannot set", () => {
    expect(plateText("عنوان بالعربية in 2026", characters)).toBe("");
    expect(plateText("東京", characters)).toBe("");
  });

  it("cuts between words, and a word that has no end", () => {
    const cut = plateText("harbour ".repeat(60), characters);
    expect(cut.endsWith("harbour…")).toBe(true);
    expect(plateText("x".repeat(10_000), characters)).toHaveLength(151);
  });

  it("never lets through what the faces lack", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const character of plateText(text, characters)) expect(characters.has(character)).toBe(true);
      }),
    );
  });
});
