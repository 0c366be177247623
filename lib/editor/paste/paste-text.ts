import type { Block } from "@/blocks/document";
import type { Mark, Span, Text } from "@/blocks/text";
import { BlockCollector } from "./block-collector";
import { cleanHref } from "./clean-href";
import { saneCharacters } from "./line-builder";

/**
 * Blocks of plain text. Empty lines divide paragraphs; where there are none, each line is one, unless lines are so even
 * in length that a mail program has broken them. Text that was written as Markdown is read as such.
 */
export function pasteText(given: string, siteOrigin: string | null = null): Block[] {
  const text = saneCharacters(given)
    .replace(/\r\n?/g, "\n")
    .replace(/[\v\f\u2028\u2029]/g, "\n");
  const out = new BlockCollector(siteOrigin);
  const isMarkdown = looksLikeMarkdown(text);
  const runs = isMarkdown || /\n[ \t]*\n/.test(text) ? text.split(/\n[ \t]*\n+/) : unwrapped(text);
  for (const run of runs) readRun(run, out, isMarkdown, siteOrigin);
  return out.blocks;
}

/** Two different signs of it, or one that nothing else has. */
function looksLikeMarkdown(text: string): boolean {
  const signs = [
    /^#{1,4} \S/m,
    /^\s*[-*+] \S.*\n\s*[-*+] \S/m,
    /^\s*1\. \S.*\n\s*2\. \S/m,
    /^> \S/m,
    /\[[^\]\n]+\]\((https?:|mailto:|\/)[^)\s]*\)/,
    /\*\*\S[^*\n]*\*\*/,
    /^(---|\*\*\*)$/m,
  ];
  return signs.some((sign) => sign.test(text));
}

/** Lines of 55 to 80 characters in a row were broken by a program and belong together. */
function unwrapped(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const full = lines.slice(0, -1).filter((line) => line.length >= 55 && line.length <= 80).length;
  return lines.length > 3 && full >= (lines.length - 1) * 0.8 ? [lines.join("\n")] : lines;
}

function readRun(run: string, out: BlockCollector, isMarkdown: boolean, siteOrigin: string | null): void {
  const lines = run.split("\n").map((line) => line.replace(/\s+$/, ""));
  if (lines.every((line) => line.trim() === "")) return;
  if (!isMarkdown) {
    out.paragraph(textOfLines(lines, (line) => [{ text: line }]));
    return;
  }
  readMarkdown(lines, out, (line) => inlineMarkdown(line, siteOrigin));
}

type Inline = (line: string) => Span[];

/** Markdown lets another kind of block begin on the next line. */
function readMarkdown(lines: readonly string[], out: BlockCollector, inline: Inline): void {
  for (let at = 0; at < lines.length; ) at += Math.max(1, readMarkdownBlock(lines.slice(at), out, inline));
}

/** Reads the block with which some lines begin, and gives how many of them it took. */
function readMarkdownBlock(lines: readonly string[], out: BlockCollector, inline: Inline): number {
  const [line = ""] = lines;
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading !== null) {
    const text = inline(heading[2] ?? "");
    if (text.length > 0) out.subhead((heading[1] ?? "").length <= 2 ? 1 : 2, text);
    return 1;
  }
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(line)) {
    out.separator();
    return 1;
  }
  if (/^\s*>/.test(line)) {
    const quoted = beginning(lines, /^\s*>/);
    const inner = quoted
      .map((one) => one.replace(/^\s*>\s?/, ""))
      .join("\n")
      .split(/\n\s*\n/);
    out.quote(
      inner.map((one) => textOfLines(one.split("\n"), inline)).filter((text) => text.length > 0),
      "",
    );
    return quoted.length;
  }
  if (itemPattern.test(line)) {
    const ordered = /^\s*\d/.test(line);
    // A number after points begins another list, unless it lies deeper.
    const items = beginning(lines, ordered ? /^\s*\d{1,3}[.)]\s+\S|^\s{2,}\S/ : /^\s*[-*+]\s+\S|^\s{2,}\S/);
    out.list(ordered, listItems(items, inline));
    return items.length;
  }
  const words = beginning(lines, /^(?!\s*>|#{1,6}\s|\s*([-*+]|\d{1,3}[.)])\s+\S)/);
  const text = textOfLines(words.length > 0 ? words : [line], inline);
  if (text.length > 0) out.paragraph(text);
  return words.length;
}

/** The first lines, as long as they match. */
function beginning(lines: readonly string[], pattern: RegExp): readonly string[] {
  const until = lines.findIndex((line) => !pattern.test(line));
  return until < 0 ? lines : lines.slice(0, until);
}

const itemPattern = /^(\s*)([-*+]|\d{1,3}[.)])\s+(\S.*)$/;

function listItems(lines: readonly string[], inline: Inline): { text: Text; items?: { text: Text }[] }[] {
  const items: { text: Text; items?: { text: Text }[] }[] = [];
  const outer = lines.map((line) => itemPattern.exec(line)?.[1]?.length ?? 0)[0] ?? 0;
  for (const line of lines) {
    const [, indent = "", , words = line.trim()] = itemPattern.exec(line) ?? [];
    const text = inline(words);
    const last = items.at(-1);
    if (last === undefined || (itemPattern.test(line) && indent.length <= outer + 1)) items.push({ text });
    else if (itemPattern.test(line)) last.items = [...(last.items ?? []), { text }];
    else last.text = [...last.text, { text: " " }, ...text];
  }
  return items;
}

/** Lines of one paragraph, joined as a reader would. Two spaces at the end ask for a break; they are gone by now. */
function textOfLines(lines: readonly string[], inline: Inline): Text {
  return inline(
    lines
      .map((line) => line.trim())
      .filter(Boolean)
      .join(" "),
  );
}

const inlinePattern =
  /\[([^\]\n]+)\]\(([^()\s]+)\)|\*\*(\S[^*\n]*?)\*\*|__(\S[^_\n]*?)__|(?<![\w*])\*(\S[^*\n]*?)\*|(?<![\w_])_(\S[^_\n]*?)_(?!\w)|`([^`\n]+)`|~~(\S[^~\n]*?)~~/;

/** Marks inside a line; what only looks like one stays as it was typed. */
function inlineMarkdown(line: string, siteOrigin: string | null, marks: readonly Mark[] = []): Span[] {
  const spans: Span[] = [];
  const add = (text: string) => {
    if (text !== "") spans.push(marks.length === 0 ? { text } : { text, marks: [...marks] });
  };
  let rest = line;
  for (let found = inlinePattern.exec(rest); found !== null; found = inlinePattern.exec(rest)) {
    add(rest.slice(0, found.index));
    const [whole, words, address, strong1, strong2, emphasis1, emphasis2, code, struck] = found;
    const inside = words ?? strong1 ?? strong2 ?? emphasis1 ?? emphasis2 ?? struck;
    const mark = markFor({ address, strong: strong1 ?? strong2, code, struck }, siteOrigin);
    if (code !== undefined) spans.push({ text: code, marks: [...marks, { type: "code" }] });
    else if (mark === null || marks.some(({ type }) => type === mark.type)) add(whole);
    else spans.push(...inlineMarkdown(inside ?? "", siteOrigin, [...marks, mark]));
    rest = rest.slice(found.index + whole.length);
  }
  add(rest);
  return spans;
}

type Found = Record<"address" | "strong" | "code" | "struck", string | undefined>;

function markFor({ address, strong, struck }: Found, siteOrigin: string | null): Mark | null {
  if (address !== undefined) {
    const href = cleanHref(address, siteOrigin);
    return href === null ? null : { type: "link", href };
  }
  if (strong !== undefined) return { type: "strong" };
  return { type: struck === undefined ? "emphasis" : "strikethrough" };
}
