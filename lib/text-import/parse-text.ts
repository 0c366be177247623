import { parseByline } from "@/lib/text-import/byline";
import { closingLine } from "@/lib/text-import/closing-line";
import { counterLine } from "@/lib/text-import/counter-line";
import { type DateLine, parseDateLine } from "@/lib/text-import/date-line";
import { type LogicalLine, logicalLines } from "@/lib/text-import/logical-lines";
import { type NumberedLine, textLines } from "@/lib/text-import/text-lines";

/** Something that was understood, with the lines of the file that say it. */
export type Place = { lines: number[]; text: string };
export type Problem = { line: number; sentence: string };
export type TextBlock = Place & { kind: "subhead" | "paragraph" };

/** What a text says, in the order in which an article has it. Every line that is not blank stands in one place. */
export type ParsedText = {
  date: (Place & { date: DateLine }) | null;
  headline: Place | null;
  byline: (Place & { names: string[]; place: string }) | null;
  counters: Place[];
  comments: number | null;
  views: number | null;
  blocks: TextBlock[];
  closing: (Place & { policy: "closed" | "off" }) | null;
  /** Lines that are no part of the article; a problem says why of each, but for the head of a mail. */
  leftOut: Place[];
  /** What could not be understood; the line itself is kept in its place unless the sentence says otherwise. */
  problems: Problem[];
};

/** Headlines, counters, bylines and dates are shorter; a line of a megabyte need not be held against them. */
const longestHeadLine = 200;
const dateLabel =
  /^(?:(?:last )?(?:updated|modified)(?:\s*:|(?= on \S* ?\d| \d))|(?:first )?(?:published|posted)\s*:|date\s*:)/i;
const monthName =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Aug|Sept?|Oct|Nov|Dec)\b/;
const longestSubhead = { characters: 80, words: 12 };

/** Reads plain text as people paste it from a web page or a mail; it never throws. */
export function parseText(text: readonly NumberedLine[]): ParsedText {
  const lines = logicalLines(textLines(text), isOfTheHead);
  const parsed: ParsedText = {
    date: null,
    headline: null,
    byline: null,
    counters: [],
    comments: null,
    views: null,
    blocks: [],
    closing: null,
    leftOut: [],
    problems: [],
  };
  while (takeDate(lines, parsed) || leaveOutDate(lines, parsed));
  takeHeadline(lines, parsed);
  while (
    takeByline(lines, parsed) ||
    takeCounter(lines, parsed) ||
    takeDate(lines, parsed) ||
    leaveOutDate(lines, parsed)
  );
  takeClosing(lines, parsed);
  parsed.blocks = blocksOf(lines);
  parsed.problems.push(...parsed.blocks.flatMap((block) => misplaced(block, parsed)));
  if (parsed.headline !== null) parsed.problems.push(...doubtful(parsed.headline));
  if (parsed.headline === null) {
    parsed.problems.push({ line: 1, sentence: "There is no text in this file." });
  } else if (parsed.blocks.length === 0) {
    parsed.problems.push({ line: lineOf(parsed.headline), sentence: "There is a headline and no text below it." });
  }
  return parsed;
}

/** Lines that say something by themselves are never part of a broken paragraph. */
function isOfTheHead(text: string): boolean {
  if (text.length > longestHeadLine) return false;
  return (
    dateLabel.test(text) ||
    counterLine(text) !== null ||
    closingLine(text) !== null ||
    parseByline(text) !== null ||
    parseDateLine(text) !== null
  );
}

function takeDate(lines: LogicalLine[], parsed: ParsedText): boolean {
  const [first] = lines;
  const date = first === undefined || parsed.date !== null ? null : parseDateLine(first.text);
  // A date with nothing below it is all there is: it must be the headline.
  if (first === undefined || date === null || (parsed.headline === null && lines.length === 1)) return false;
  parsed.date = { ...placeOf(first), date };
  lines.shift();
  return true;
}

/** A line that says when a text was changed, or that names a date nobody can read, is never its headline. */
function leaveOutDate(lines: LogicalLine[], parsed: ParsedText): boolean {
  const [first] = lines;
  if (first === undefined || first.text.length > longestHeadLine || !dateLabel.test(first.text)) return false;
  const why = /^(?:last )?(?:updated|modified)/i.test(first.text)
    ? "says when the text was changed, and not when it was published"
    : "was not understood as one more date";
  parsed.leftOut.push(placeOf(first));
  parsed.problems.push({ line: lineOf(first), sentence: `“${first.text}” ${why}; it was left out.` });
  lines.shift();
  return true;
}

function doubtful(headline: Place): Problem[] {
  const line = lineOf(headline);
  if (headline.text.length > longestHeadLine) {
    return [{ line, sentence: "The headline is very long; check that it is the headline." }];
  }
  if (!/\d/.test(headline.text) || !monthName.test(headline.text)) return [];
  return [{ line, sentence: `“${headline.text}” was taken for the headline, but may be a date; check it.` }];
}

function takeHeadline(lines: LogicalLine[], parsed: ParsedText): void {
  const first = lines.shift();
  if (first === undefined) return;
  parsed.headline = placeOf(first);
  // A headline is broken by hand, where it looks well: what goes on in small letters right below belongs to it.
  for (let next = lines[0]; next && goesOn(parsed.headline, next); next = lines[0]) {
    parsed.headline = {
      lines: [...parsed.headline.lines, ...next.lines],
      text: `${parsed.headline.text} ${next.text}`,
    };
    lines.shift();
  }
}

function goesOn(headline: Place, next: LogicalLine): boolean {
  if (next.afterGap || headline.text.length + next.text.length > longestHeadLine) return false;
  return /^\p{Ll}/u.test(next.text) && !/[.!?]$/.test(headline.text) && !isOfTheHead(next.text);
}

function takeByline(lines: LogicalLine[], parsed: ParsedText): boolean {
  const [first] = lines;
  const byline = first === undefined || parsed.byline !== null ? null : parseByline(first.text);
  if (first === undefined || byline === null) return false;
  const { leftOut, ...kept } = byline;
  parsed.byline = { ...placeOf(first), ...kept };
  for (const part of leftOut) {
    parsed.problems.push({
      line: lineOf(first),
      sentence: `“${part}” was left out of the byline: it reads like a role and not like a name.`,
    });
  }
  lines.shift();
  return true;
}

/** Bare numbers count comments first and views next, as on the pages they are copied from. */
function takeCounter(lines: LogicalLine[], parsed: ParsedText): boolean {
  const [first] = lines;
  const counter = first === undefined ? null : counterLine(first.text);
  if (first === undefined || counter === null) return false;
  const { bare } = counter;
  const comments = counter.comments ?? (parsed.comments === null ? bare : undefined);
  const views = counter.views ?? (comments === bare ? undefined : bare);
  if ((comments !== undefined && parsed.comments !== null) || (views !== undefined && parsed.views !== null))
    return false;
  parsed.comments = comments ?? parsed.comments;
  parsed.views = views ?? parsed.views;
  parsed.counters.push(placeOf(first));
  if (comments !== undefined && comments > 0) {
    const sentence = `${comments} comments were counted where the text comes from; the comments themselves are not in it.`;
    parsed.problems.push({ line: lineOf(first), sentence });
  }
  lines.shift();
  return true;
}

function takeClosing(lines: LogicalLine[], parsed: ParsedText): void {
  const last = lines.at(-1);
  const policy = last === undefined ? null : closingLine(last.text);
  if (last === undefined || policy === null) return;
  parsed.closing = { ...placeOf(last), policy };
  lines.pop();
}

function blocksOf(lines: readonly LogicalLine[]): TextBlock[] {
  const hasGaps = lines.some((line, place) => place > 0 && line.afterGap);
  return lines.map((line, place) => ({
    ...placeOf(line),
    kind: isSubhead(line, lines[place - 1], lines[place + 1], hasGaps) ? "subhead" : "paragraph",
  }));
}

/** A menu pasted along puts what is looked for at the top further down, where it is not taken for what it is. */
function misplaced({ lines, text }: TextBlock, { date, byline, closing }: ParsedText): Problem[] {
  if (text.length > longestHeadLine) return [];
  const tell = (what: string) => [
    { line: lines[0] ?? 1, sentence: `“${text}” reads like ${what}, but stands in the text; it was left there.` },
  ];
  if (date === null && parseDateLine(text) !== null) return tell("a date");
  if (byline === null && parseByline(text) !== null) return tell("a byline");
  return closing === null && closingLine(text) !== null ? tell("the end of comments") : [];
}

/** A short line alone, with a capital at its start and no full stop at its end, and something below it. */
function isSubhead(
  line: LogicalLine,
  before: LogicalLine | undefined,
  after: LogicalLine | undefined,
  hasGaps: boolean,
): boolean {
  if (after === undefined || line.lines.length > 1 || !readsLikeSubhead(line.text)) return false;
  if (!hasGaps) return true;
  const opens = before === undefined || line.afterGap;
  return opens && (after.afterGap || !readsLikeSubhead(after.text));
}

function readsLikeSubhead(text: string): boolean {
  const { characters, words } = longestSubhead;
  return (
    text.length <= characters &&
    text.split(" ").length <= words &&
    /^["'“‘«„(]?\p{Lu}/u.test(text) &&
    !/[.!?…:;,。！？]["'”’»)\]]*$/u.test(text)
  );
}

function placeOf({ lines, text }: LogicalLine): Place {
  return { lines, text };
}

function lineOf({ lines }: Place): number {
  return lines[0] ?? 1;
}
