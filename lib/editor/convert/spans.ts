import { type Mark as EditorMark, Fragment, type Node, type Schema } from "@tiptap/pm/model";
import type { Mark, Span, Text } from "@/blocks/text";
import { markType, nodeType } from "../schema/node-type";

/** Running text as the content of a line of the editor. */
export function textToContent(schema: Schema, text: Text): Fragment {
  return Fragment.fromArray(text.flatMap((span) => spanToNodes(schema, span)));
}

function spanToNodes(schema: Schema, { text, marks = [] }: Span): Node[] {
  const set = marksOf(schema, marks);
  return text
    .split("\n")
    .flatMap((line, place) => [
      ...(place > 0 ? [nodeType(schema, "lineBreak").create(null, null, set)] : []),
      ...(line === "" ? [] : [schema.text(line, set)]),
    ]);
}

/** Of two links on the same words the first counts, as it does on the page. */
function marksOf(schema: Schema, marks: readonly Mark[]): readonly EditorMark[] {
  const first = marks.filter((mark, place) => marks.findIndex((other) => other.type === mark.type) === place);
  return first.reduce<readonly EditorMark[]>((set, mark) => {
    const type = markType(schema, mark.type);
    return (mark.type === "link" ? type.create({ href: mark.href }) : type.create()).addToSet(set);
  }, []);
}

const longestSpan = 100_000;

/** The content of a line as running text; neighbours with the same marks are one span. */
export function contentToText(line: Node): Text {
  const spans: Span[] = [];
  line.forEach((node) => {
    const characters = node.isText ? storable(node.text ?? "") : "\n";
    if (characters === "") return;
    const marks = node.marks.map(markOf);
    const last = spans.at(-1);
    if (last !== undefined && sameMarks(last.marks ?? [], marks)) last.text += characters;
    else spans.push(marks.length === 0 ? { text: characters } : { text: characters, marks });
  });
  return spans.flatMap(inPieces);
}

/** The characters of a field that has no marks, cut at what the document allows. */
export function contentToLine(line: Node | undefined, longest: number): string {
  return cut(storable(line?.textContent ?? ""), longest);
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : storable(text.slice(0, longest));
}

/** Without the broken halves of characters that some programs leave on the clipboard; see lib/storable-text.ts. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "");
}

function inPieces(span: Span): Span[] {
  if (span.text.length <= longestSpan) return [span];
  const pieces: Span[] = [];
  // By whole characters: a cut between the halves of one would break it.
  let piece = "";
  for (const character of span.text) {
    if (piece.length + character.length > longestSpan) {
      pieces.push({ ...span, text: piece });
      piece = "";
    }
    piece += character;
  }
  return [...pieces, { ...span, text: piece }];
}

function markOf(mark: EditorMark): Mark {
  return mark.type.name === "link"
    ? { type: "link", href: String(mark.attrs.href) }
    : { type: mark.type.name as Exclude<Mark["type"], "link"> };
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  return (
    some.length === others.length &&
    some.every((mark, place) => {
      const other = others[place];
      if (mark.type !== other?.type) return false;
      return mark.type !== "link" || other.type !== "link" || mark.href === other.href;
    })
  );
}
