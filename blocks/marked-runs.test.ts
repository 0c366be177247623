import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSafeHref } from "@/lib/href";
import { markedRuns, type Run } from "./marked-runs";
import { type Mark, plainText, type Span, simpleMarks, type Text } from "./text";

const hrefs = [
  "https://example.org/a",
  "/world",
  "mailto:a@example.org",
  "javascript:alert(1)",
  "//example.org",
  "data:text/html,x",
];
const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom(...simpleMarks).map((type) => ({ type })),
  fc.constantFrom(...hrefs).map((href) => ({ type: "link" as const, href })),
);
const anyText: fc.Arbitrary<Text> = fc.array(
  fc.record({ text: fc.string({ minLength: 1, maxLength: 5 }), marks: fc.array(anyMark, { maxLength: 4 }) }),
  { maxLength: 8 },
);

/** Each character with the marks around it, outermost first. */
function characters(runs: Run[], around: Mark[] = []): { character: string; marks: Mark[] }[] {
  return runs.flatMap((run) =>
    typeof run === "string"
      ? [...run].map((character) => ({ character, marks: around }))
      : characters(run.runs, [...around, run.mark]),
  );
}

function links(runs: Run[]): { mark: Mark; runs: Run[] }[] {
  return runs.flatMap((run) =>
    typeof run === "string" ? [] : [...(run.mark.type === "link" ? [run] : []), ...links(run.runs)],
  );
}

const link: Mark = { type: "link", href: "https://example.org/a" };
const strong: Mark = { type: "strong" };
const emphasis: Mark = { type: "emphasis" };

describe("marks of running text", () => {
  test("a link that is partly bold is one link", () => {
    const text: Text = [
      { text: "see ", marks: [strong] },
      { text: "the ", marks: [strong, link] },
      { text: "report", marks: [link] },
      { text: ".", marks: [] },
    ];
    expect(markedRuns(text)).toEqual([
      { mark: strong, runs: ["see "] },
      { mark: link, runs: [{ mark: strong, runs: ["the "] }, "report"] },
      ".",
    ]);
  });

  test("neighbours share an element, and the one that reaches further stands outside", () => {
    const text: Text = [
      { text: "a", marks: [emphasis] },
      { text: "b", marks: [strong, emphasis] },
      { text: "c", marks: [emphasis] },
    ];
    expect(markedRuns(text)).toEqual([{ mark: emphasis, runs: ["a", { mark: strong, runs: ["b"] }, "c"] }]);
  });

  test("two links beside each other stay two", () => {
    const other: Mark = { type: "link", href: "/other" };
    const runs = markedRuns([
      { text: "a", marks: [link] },
      { text: "b", marks: [other] },
    ]);
    expect(links(runs)).toHaveLength(2);
  });

  test("no character is lost, moved or marked otherwise; no unsafe link and no link in a link is ever made", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const out = characters(markedRuns(text));
        expect(out.map(({ character }) => character).join("")).toBe(plainText(text));
        const wanted = text.flatMap((span) => [...span.text].map(() => names(span)));
        expect(out.map(({ marks }) => marks.map(nameOf).sort())).toEqual(wanted);
        for (const { marks } of out) expect(marks.filter((mark) => mark.type === "link").length).toBeLessThanOrEqual(1);
        for (const { mark } of links(markedRuns(text)))
          expect(mark.type === "link" && isSafeHref(mark.href)).toBe(true);
      }),
    );
  });

  test("spans of one link are one element, however they are marked beside it", () => {
    fc.assert(
      fc.property(fc.array(fc.subarray([...simpleMarks]), { minLength: 1, maxLength: 6 }), (marks) => {
        const text = marks.map((types): Span => ({ text: "x", marks: [...types.map((type) => ({ type })), link] }));
        expect(links(markedRuns(text))).toHaveLength(1);
      }),
    );
  });
});

function nameOf(mark: Mark): string {
  return mark.type === "link" ? `link ${mark.href}` : mark.type;
}

/** What a span asks for: each simple mark once, and the first link that may be followed. */
function names(span: Span): string[] {
  const marks = span.marks ?? [];
  const simple = simpleMarks.filter((type) => marks.some((mark) => mark.type === type));
  const first = marks.find((mark) => mark.type === "link" && isSafeHref(mark.href));
  return [...simple, ...(first ? [nameOf(first)] : [])].sort();
}
