import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseText } from "@/lib/text-import/parse-text";
import { resolveDate } from "@/lib/text-import/resolve-date";
import { readText } from "@/server/importers/text/read-text";

const directory = path.join(import.meta.dirname, "fixtures");
const site = { now: new Date("2026-11-20T12:00:00Z"), timeZone: "Europe/Paris" };

/** What was understood of a fixture, in as few words as say it all; blocks as "# subhead" and paragraphs. */
function understood(name: string) {
  const { lines, problems } = readText(readFileSync(path.join(directory, name)));
  const parsed = parseText(lines);
  return {
    date: parsed.date === null ? null : resolveDate(parsed.date.date, site)?.at.toISOString(),
    headline: parsed.headline?.text ?? null,
    byline: parsed.byline?.names ?? [],
    counters: [parsed.comments, parsed.views],
    blocks: parsed.blocks.map(({ kind, text }) => (kind === "subhead" ? `# ${text}` : text)),
    comments: parsed.closing?.policy ?? null,
    problems: [...parsed.problems, ...problems].map(({ line, sentence }) => `${line}: ${sentence}`),
  };
}

const vote = "The harbour board voted on Tuesday to close the east basin for six weeks.";
const berth = "Boats will berth at Quay 4 until the work is done, the board said.";
const none = { date: null, byline: [], counters: [null, null], comments: null, problems: [] };
const closing = { ...none, headline: "Harbour to close", blocks: [vote, berth] };

const expected: Record<string, ReturnType<typeof understood>> = {
  "01-web-page.txt": {
    date: "2025-09-06T07:00:00.000Z",
    headline: "Harbour to close for six weeks",
    byline: ["Ada Lowe", "Ben Marsh"],
    counters: [0, 5],
    blocks: [vote, berth, "# What the board decided", "The vote was seven to two. “Nobody likes it,” said the chair."],
    comments: "closed",
    problems: [],
  },
  "02-no-blank-lines.txt": {
    ...none,
    date: "2025-09-06T07:00:00.000Z",
    headline: "Harbour to close for six weeks",
    byline: ["Ada Lowe"],
    blocks: [vote, berth, "# What the board decided", "The vote was seven to two."],
    comments: "closed",
  },
  "03-hard-wrapped-mail.txt": {
    ...none,
    date: "2025-09-06T07:15:00.000Z",
    headline: "Harbour to close for six weeks while divers mend the east wall",
    byline: ["Ada Lowe"],
    blocks: [
      "The harbour board voted on Tuesday to close the east basin for six weeks, so that divers can mend the wall that the January storm broke. The work will cost £410,000.",
      "Boats will berth at Quay 4 until it is done. The board said that it would not charge them for the move.",
      "# What the board decided",
      "The vote was seven to two. “Nobody likes it,” said the chair, “and no-body has a better idea.”",
    ],
  },
  "04-crlf-bom.txt": { ...closing, date: "2025-09-06T07:00:00.000Z" },
  "05-decomposed-accents.txt": {
    ...none,
    date: "2025-09-06T07:00:00.000Z",
    headline: "Café Łódź reopens on the quay",
    byline: ["Zoë Müller"],
    blocks: ["The café opened at nine. Its first guest was a naïve señor."],
  },
  "06-form-feeds.txt": { ...closing, date: "2025-09-06T07:00:00.000Z" },
  "07-bare-counters.txt": { ...closing, date: "2025-09-06T07:00:00.000Z", counters: [0, 5] },
  "08-counters-on-one-line.txt": {
    ...closing,
    byline: ["Ada Lowe"],
    counters: [12, 1204],
    blocks: [vote],
    problems: ["5: 12 comments were counted where the text comes from; the comments themselves are not in it."],
  },
  "09-headline-only.txt": {
    ...none,
    headline: "Harbour to close for six weeks",
    blocks: [],
    problems: ["1: There is a headline and no text below it."],
  },
  "10-empty.txt": { ...none, headline: null, blocks: [], problems: ["1: There is no text in this file."] },
  "11-blank.txt": { ...none, headline: null, blocks: [], problems: ["1: There is no text in this file."] },
  "12-double-spaced.txt": { ...closing, blocks: [vote, "# The money", berth], comments: "closed" },
  "13-windows-1252.txt": {
    ...none,
    headline: "Harbour café to close",
    blocks: ["The café’s owner said that it would “come back”."],
    problems: ["1: The file is not in UTF-8; it was read as Windows-1252. Check its accents."],
  },
  "14-questions-and-lists.txt": {
    ...none,
    headline: "Five things about the harbour",
    blocks: [
      "What happens next?",
      vote,
      "1. The basin is drained.",
      "lower-case line without an end",
      "# Kelmouth: a note",
      berth,
      "Reuters",
    ],
  },
  "15-weekday-does-not-fit.txt": { ...closing, date: "2025-09-06T07:00:00.000Z", blocks: [vote] },
  "16-still-to-come.txt": { ...closing, date: "2999-01-01T08:00:00.000Z", blocks: [vote] },
  "17-date-below-byline.txt": {
    ...closing,
    date: "2025-09-06T14:30:00.000Z",
    byline: ["ADA LOWE"],
    blocks: [vote],
    problems: ["2: “harbour correspondent” was left out of the byline: it reads like a role and not like a name."],
  },
  "18-utf-16.txt": { ...closing, blocks: [vote] },
  "19-comments-off.txt": { ...closing, blocks: [vote], comments: "off" },
  "20-dated-with-offset.txt": { ...closing, date: "2025-09-06T03:30:00.000Z", blocks: [vote] },
  "21-mail-quoted-printable.txt": {
    ...none,
    date: "2025-09-06T07:15:00.000Z",
    headline: "Café on the quay – “back by June”",
    byline: ["Zoë Müller"],
    blocks: [
      "The café’s owner said that it would come back, and that nobody on the quay had doubted it for a moment. It costs = £4.",
      "# What it means",
      "Coffee.",
    ],
    comments: "closed",
    problems: ["23: The signature of the mail was left out."],
  },
  "22-mail-with-pictures.txt": {
    ...none,
    date: "2025-09-05T22:30:00.000Z",
    headline: "Łódź sends a tram",
    blocks: ["The tram from Łódź came at noon.", "It was met by a band."],
    problems: ["24: “tram.jpg” was left out: of a mail, only its first plain text is brought in."],
  },
  "23-mail-of-html-alone.txt": {
    ...none,
    headline: "Harbour to close",
    blocks: [],
    problems: [
      "3: There is a headline and no text below it.",
      "1: The mail holds no plain text. Save it as plain text, or paste what the mail program shows.",
      "1: “text/html” was left out: of a mail, only its first plain text is brought in.",
    ],
  },
  "24-mail-in-latin-1.txt": { ...none, headline: "Harbour café to close", blocks: ["The café’s owner said “no”."] },
  "25-source-without-its-head.txt": {
    ...none,
    headline: "Harbour to close – for good",
    blocks: ["The caf=C3=A9 stays open."],
    problems: [
      "3: “=C3=A9” is how mail programs write characters to each other. Bring in the mail with its head, or paste what the mail program shows.",
    ],
  },
  "26-mail-pasted-with-its-head.txt": {
    ...closing,
    date: "2025-09-06T07:00:00.000Z",
    headline: "Harbour to close",
    byline: ["Ada Lowe"],
    blocks: [vote],
  },
};

describe("the fixtures", () => {
  it.each(Object.keys(expected))("%s", (name) => {
    expect(understood(name)).toEqual(expected[name]);
  });

  it("are all understood here", () => {
    expect(readdirSync(directory).sort()).toEqual(Object.keys(expected));
  });
});
