import { expect, test } from "vitest";
import { everyBlock } from "./fixtures/every-block";
import { documentPlainText } from "./plain-text";

test("the plain text holds the words of every block once, and none that belong to another article", () => {
  expect(documentPlainText(everyBlock).split("\n\n")).toMatchInlineSnapshot(`
    [
      "One point.
    Read the report
    and its annex: H2O, m2, a < b, gone.",
      "“Words” and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words and more words .",
      "Read the report
    and its annex: H2O, m2, a < b, gone.",
      "A minor subhead before any section",
      "Read the report
    and its annex: H2O, m2, a < b, gone.",
      "One
    Read the report
    and its annex: H2O, m2, a < b, gone.
    Inner",
      "Dot",
      "The quay.",
      "Quays
    The quay.
    The quay.",
      "The quay.
    The quay.",
      "Second",
      "Said.
    Read the report
    and its annex: H2O, m2, a < b, gone.
    A report",
      "Said twice.",
      "The levy
    Read the report
    and its annex: H2O, m2, a < b, gone.
    Rate: 2 per cent
    Rate: Read the report
    and its annex: H2O, m2, a < b, gone.",
      "Levels
    	Metres
    1926	2.31
    The Institute",
      "Club	Played	Won	Drawn	Lost	Points
    Harbour Athletic	14	9	3	2	30",
      "Days
    3 January 1931. Frost. The ink froze.
    Spring 1944
    14:05. Read the report
    and its annex: H2O, m2, a < b, gone.",
      "Why?
    Because.
    Read the report
    and its annex: H2O, m2, a < b, gone.",
      "A film & more
    Four minutes.",
      "Tide tables",
    ]
  `);
});
