import type { RevisionLine } from "@/lib/views/revision-view";

/** Milliseconds between two saves of one sitting. */
const sitting = 30 * 60_000;

type Line = Omit<RevisionLine, "folded">;

/**
 * The lines of a timeline, newest first, with those folded away that the editor saved by itself while somebody wrote:
 * of a run by one person in one sitting the newest stands for all. What is live, scheduled or being worked on, and what
 * somebody saved with intent, always stands alone.
 */
export function foldRevisions(lines: readonly Line[]): RevisionLine[] {
  const folded: RevisionLine[] = [];
  for (const line of lines) {
    const above = folded.at(-1);
    if (above !== undefined && belongsUnder(line, above, lines)) above.folded.push(line.number);
    else folded.push({ ...line, folded: [] });
  }
  return folded;
}

function belongsUnder(line: Line, above: RevisionLine, lines: readonly Line[]): boolean {
  if (!line.automatic || line.marks.length > 0 || line.savedBy !== above.savedBy) return false;
  const last = lines.find(({ number }) => number === (above.folded.at(-1) ?? above.number));
  return Date.parse(last?.savedAt ?? above.savedAt) - Date.parse(line.savedAt) <= sitting;
}
