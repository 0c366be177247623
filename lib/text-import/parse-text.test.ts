import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ParsedText, parseText } from "@/lib/text-import/parse-text";
import { numberedLines, recognisedText, textLines } from "@/lib/text-import/text-lines";

const parseOf = (text: string) => parseText(numberedLines(text));
const recognised = (text: string) => recognisedText(numberedLines(text));

/** Lines that look like what the parser looks for, mixed with lines that look like anything. */
const line = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }).map((text) => text.replace(/[\f\v]/g, "")),
  fc.constantFrom(
    "",
    " \t",
    "Saturday, September 6",
    "6 September 2025, 09:00",
    "Updated: 7 September 2025, 9.30pm BST",
    "Published: yesterday",
    "By Ada Lowe and Ben Marsh",
    "By the sea, editor",
    "0 comments",
    "5",
    "12 views",
    "Comments are closed.",
    "What it means",
    "The harbour board voted on Tuesday to close the east basin for six",
    "weeks, so that divers can mend the wall that the storm broke, and the",
    "“Nobody likes it,” said the chair.",
  ),
);
const anyText = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom("\n", "\r\n", "\r"))
  .map(([lines, lineEnd]) => lines.join(lineEnd));

function places(parsed: ParsedText): number[] {
  const { date, headline, byline, counters, blocks, closing, leftOut } = parsed;
  return [date, headline, byline, ...counters, ...blocks, closing, ...leftOut].flatMap((place) => place?.lines ?? []);
}

describe("parseText, whatever the text", () => {
  it("puts every line that is not blank into exactly one place, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const inOrder = places(parseOf(text)).sort((one, other) => one - other);
        expect(inOrder).toEqual(textLines(numberedLines(text)).map(({ number }) => number));
      }),
      { numRuns: 500 },
    );
  });

  it("loses no word of it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { date, headline, byline, counters, blocks, closing, leftOut } = parseOf(text);
        const said = [date, headline, byline, ...counters, ...blocks, closing, ...leftOut].map(
          (place) => place?.text ?? "",
        );
        const letters = (list: string[]) => list.join("").replace(/\s/g, "").split("").sort().join("");
        expect(letters(said)).toBe(letters(textLines(numberedLines(text)).map((one) => one.text)));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["a megabyte of blank lines", `Harbour to close${"\n".repeat(1_000_000)}It closes.`],
    ["a megabyte of short lines in small letters", `Harbour to close\n${"words\n".repeat(170_000)}`],
    [
      "one paragraph broken into a megabyte of lines",
      `Harbour to close\n\n${`${"word ".repeat(14)}\n`.repeat(14_000)}`,
    ],
  ])("reads %s", (_, text) => {
    expect(parseOf(text).headline?.text).toMatch(/^Harbour to close/);
    expect(recognised(text)).toContain("Harbour to close");
  });

  it("reports a date, a byline and an end of comments that a menu has pushed into the text", () => {
    const { problems } = parseOf(
      "Skip to content\nMenu\n\nSaturday, September 6\n\nBy Ada Lowe\n\nA text.\n\nComments are closed.\n\nImprint.",
    );
    expect(problems.map(({ line }) => line)).toEqual([4, 6, 10]);
  });

  it("never takes a line about dates for the headline, nor the day of a change for that of publication", () => {
    const parsed = parseOf(
      "Updated: Sunday, September 7, 2025\nPublished: Saturday, September 6, 2025, 9.30pm BST\nPublished: yesterday\nThe gates\n\nThey open.",
    );
    expect(parsed.date?.date).toMatchObject({ day: 6, time: { hour: 21, minute: 30 }, unknownZone: "BST" });
    expect(parsed.headline?.text).toBe("The gates");
    expect(parsed.problems.map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each(["6 September 2025, Kelmouth", "word ".repeat(50)])("reports a doubtful headline: %s", (headline) => {
    expect(parseOf(`${headline}\n\nThey open.`).problems).toMatchObject([{ line: 1 }]);
  });

  it("names a line of the text in every problem", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const last = Math.max(1, text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).length);
        for (const { line: at } of parseOf(text).problems) expect(at >= 1 && at <= last).toBe(true);
      }),
    );
  });
});

const word = fc.constantFrom(
  "harbour",
  "board",
  "water",
  "closed",
  "quay",
  "café",
  "evening",
  "said",
  "“north”",
  "wall",
);
const sentence = fc.array(word, { minLength: 4, maxLength: 40 }).map((words) => `The ${words.join(" ")}.`);
const subhead = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `After ${words.join(" ")}`);
const article = fc.record({
  date: fc.option(fc.constantFrom("Saturday, September 6", "2025-09-06", "6 Sept. 2025 at 9 am")),
  headline: subhead,
  names: fc.uniqueArray(fc.constantFrom("Ada Lowe", "Ben Marsh", "Vincent van Gogh", "Zoë Müller"), { maxLength: 3 }),
  comments: fc.option(fc.constant(0)),
  views: fc.option(fc.nat(1_000_000)),
  sections: fc.array(
    fc.record({ subhead: fc.option(subhead), paragraphs: fc.array(sentence, { minLength: 1, maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  closed: fc.boolean(),
});

/** An article as a page shows it, one line for each part. */
function render({
  date,
  headline,
  names,
  comments,
  views,
  sections,
  closed,
}: typeof article extends fc.Arbitrary<infer A> ? A : never) {
  return [
    ...(date === null ? [] : [date]),
    headline,
    ...(names.length === 0 ? [] : [`By ${names.join(", ").replace(/, ([^,]*)$/, " and $1")}`]),
    ...(comments === null ? [] : [`${comments} comments`]),
    ...(views === null ? [] : [`${views} views`]),
    ...sections.flatMap((section) => [...(section.subhead === null ? [] : [section.subhead]), ...section.paragraphs]),
    ...(closed ? ["Comments are closed."] : []),
  ];
}

describe("an article that was set as text", () => {
  it("is read as it was, with and without blank lines, whatever ends its lines", () => {
    fc.assert(
      fc.property(article, fc.constantFrom("\n\n", "\r\n\r\n", "\n\n\n", "\r\r"), (given, gap) => {
        const parsed = parseOf(`\uFEFF${render(given).join(gap)}`);
        expect(parsed.date?.text ?? null).toBe(given.date);
        expect(parsed.headline?.text).toBe(given.headline);
        expect(parsed.byline?.names ?? []).toEqual(given.names);
        expect([parsed.comments, parsed.views]).toEqual([given.comments, given.views]);
        expect(parsed.blocks.map(({ kind, text }) => ({ kind, text }))).toEqual(
          given.sections.flatMap((section) => [
            ...(section.subhead === null ? [] : [{ kind: "subhead", text: section.subhead }]),
            ...section.paragraphs.map((text) => ({ kind: "paragraph", text })),
          ]),
        );
        expect(parsed.closing?.policy ?? null).toBe(given.closed ? "closed" : null);
        expect(parsed.problems).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is read as it was when a mail programme has broken its lines", () => {
    fc.assert(
      fc.property(article, fc.integer({ min: 60, max: 78 }), (given, width) => {
        const parsed = parseOf(
          render(given)
            .map((one) => wrap(one, width))
            .join("\n\n"),
        );
        const texts = given.sections.flatMap((section) => [
          ...(section.subhead === null ? [] : [section.subhead]),
          ...section.paragraphs,
        ]);
        expect(parsed.blocks.map((block) => block.text)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});

/** Broken as late as possible, as mail programmes do. */
function wrap(text: string, width: number): string {
  const lines = [""];
  for (const part of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + part.length > width) lines.push(part);
    else lines[lines.length - 1] = last === "" ? part : `${last} ${part}`;
  }
  return lines.join("\n");
}

describe("a large text", () => {
  it.each([
    ["one line", "word ".repeat(220_000)],
    ["many short lines", "A line of twenty ch\n".repeat(52_000)],
    ["many paragraphs", `${"The harbour board voted. ".repeat(8)}\n\n`.repeat(5_300)],
  ])("of a megabyte in %s is read within seconds", (_, text) => {
    const begun = performance.now();
    const parsed = parseOf(text);
    expect(parsed.headline).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe("recognisedText", () => {
  it("is the same for the same article saved elsewhere", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
        const text = lines.map((one) => one.replace(/[\r\n\u0085\u2028\u2029]/g, "")).join("\n");
        const elsewhere = `\uFEFF${text.normalize("NFD").replaceAll("\n", " \r\n")}\r\n\r\n`;
        expect(recognised(elsewhere)).toBe(recognised(text));
      }),
    );
  });

  it("differs when a word does", () => {
    expect(recognised("The vote was seven to two.")).not.toBe(recognised("The vote was six to three."));
  });
});
