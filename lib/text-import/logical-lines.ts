import type { TextLine } from "@/lib/text-import/text-lines";

/** What one line says, or several that a mail programme has broken. */
export type LogicalLine = { lines: number[]; text: string; afterGap: boolean };

/** Mail and old editors break between 40 and 120 characters; a longer line was never broken. */
const narrowest = 40;
const widest = 120;

/**
 * Joins lines that were broken to a width. A break was made by the width when the next word would not have fitted;
 * the text counts as broken only when most of its breaks were. `standsAlone` names lines that are never joined.
 */
export function logicalLines(lines: readonly TextLine[], standsAlone: (text: string) => boolean): LogicalLine[] {
  const width = brokenWidth(lines, standsAlone);
  const joined: (Omit<LogicalLine, "text"> & { pieces: string[] })[] = [];
  let previous: TextLine | undefined;
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && previous && width !== null && isBroken(previous, line, width, standsAlone)) {
      last.lines.push(line.number);
      last.pieces.push(previous.text.endsWith("-") ? "" : " ", line.text);
    } else {
      joined.push({ lines: [line.number], pieces: [line.text], afterGap: line.afterGap });
    }
    previous = line;
  }
  return joined.map(({ pieces, ...line }) => ({ ...line, text: pieces.join("") }));
}

/** The width to which the text was broken, or null when it was not. */
function brokenWidth(lines: readonly TextLine[], standsAlone: (text: string) => boolean): number | null {
  const width = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  if (width < narrowest || width > widest) return null;
  let within = 0;
  let broken = 0;
  lines.forEach((line, place) => {
    const next = lines[place + 1];
    if (!next || next.afterGap || standsAlone(line.text) || standsAlone(next.text)) return;
    within += 1;
    if (isBroken(line, next, width, standsAlone)) broken += 1;
  });
  return within > 0 && broken / within > 0.5 ? width : null;
}

function isBroken(line: TextLine, next: TextLine, width: number, standsAlone: (text: string) => boolean): boolean {
  if (next.afterGap || standsAlone(line.text) || standsAlone(next.text)) return false;
  const firstWord = next.text.split(" ", 1)[0] ?? "";
  return line.text.length + 1 + firstWord.length > width;
}
