import type { ParsedText, Place } from "@/lib/text-import/parse-text";

const longestShown = 72;

/** What was understood of a text, as a tree for people, each part with the line it begins on. */
export function textTree(parsed: ParsedText): string {
  const rows: string[] = [];
  const row = (label: string, place: Place, depth = 0) =>
    rows.push(`${`line ${place.lines[0] ?? 1}`.padEnd(10)}${"  ".repeat(depth)}${label}: ${shortened(place.text)}`);
  if (parsed.date !== null) row("date", parsed.date);
  if (parsed.headline !== null) row("headline", parsed.headline);
  if (parsed.byline !== null) row(`byline of ${parsed.byline.names.join(" + ")}`, parsed.byline);
  for (const counter of parsed.counters) row("counter", counter);
  let depth = 1;
  for (const block of parsed.blocks) {
    if (block.kind === "subhead") depth = 2;
    row(block.kind, block, block.kind === "subhead" ? 1 : depth);
  }
  if (parsed.closing !== null) row(`comments ${parsed.closing.policy}`, parsed.closing);
  for (const place of parsed.leftOut) row("left out", place);
  return rows.join("\n");
}

function shortened(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown - 1).trimEnd()}…`;
}
