import { isSafeHref } from "@/lib/href";
import { type Mark, type Span, simpleMarks, type Text } from "./text";

/** Running text as a tree of marks: characters, or a mark around what it covers. */
export type Run = string | { mark: Mark; runs: Run[] };

type Piece = { text: string; marks: Mark[] };

/**
 * Spans as properly nested marks. Neighbours that share a mark share one element, so that a link which is partly bold
 * is one link; links stand outside all other marks. A link that no reader should follow is dropped, its words stay.
 */
export function markedRuns(text: Text): Run[] {
  return nest(text.map(pieceOf).filter((piece) => piece.text !== ""));
}

function pieceOf(span: Span): Piece {
  const link = span.marks?.find((mark) => mark.type === "link" && isSafeHref(mark.href));
  const simple = simpleMarks.filter((type) => span.marks?.some((mark) => mark.type === type)).map((type) => ({ type }));
  return { text: span.text, marks: link ? [link, ...simple] : simple };
}

function nest(pieces: Piece[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  while (at < pieces.length) {
    const mark = outermost(pieces, at);
    const length = mark === null ? 1 : reach(pieces, at, mark);
    const covered = pieces.slice(at, at + length);
    if (mark === null) add(runs, covered[0]?.text ?? "");
    else runs.push({ mark, runs: nest(covered.map((piece) => without(piece, mark))) });
    at += length;
  }
  return runs;
}

/** A link first; then the mark that reaches furthest; among equals the one that stands first in simpleMarks. */
function outermost(pieces: Piece[], at: number): Mark | null {
  const marks = pieces[at]?.marks ?? [];
  const [first = null, ...others] = marks;
  if (first === null || first.type === "link") return first;
  return others.reduce((best, mark) => (reach(pieces, at, mark) > reach(pieces, at, best) ? mark : best), first);
}

/** For how many pieces from here on a mark holds. It does not reach into a link, which would be cut in two. */
function reach(pieces: Piece[], at: number, mark: Mark): number {
  const rest = pieces.slice(at);
  const end = rest.findIndex(
    ({ marks }) => !marks.some((other) => same(other, mark)) || (mark.type !== "link" && marks[0]?.type === "link"),
  );
  return end === -1 ? rest.length : end;
}

function same(one: Mark, other: Mark): boolean {
  if (one.type === "link" || other.type === "link") {
    return one.type === "link" && other.type === "link" && one.href === other.href;
  }
  return one.type === other.type;
}

function without(piece: Piece, mark: Mark): Piece {
  return { text: piece.text, marks: piece.marks.filter((other) => !same(other, mark)) };
}

function add(runs: Run[], text: string): void {
  const last = runs.at(-1);
  if (typeof last === "string") runs[runs.length - 1] = last + text;
  else runs.push(text);
}
