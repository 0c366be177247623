import { type Mark, type Span, simpleMarks, type Text } from "@/blocks/text";

/** The marks at one place of the tree: each of the simple ones on or off, and the link around it. */
export type Marks = Readonly<Partial<Record<(typeof simpleMarks)[number], boolean>>> & { readonly href?: string };

/**
 * Characters as they should stand in print: no soft hyphens and no zero-width space, which are in the way of search; and
 * plain spaces, except where a line must not break: beside French marks, and inside figures.
 */
export function saneCharacters(text: string): string {
  const visible = text.replace(/\0|\p{Surrogate}|[\u00ad\u200b\u2060\ufeff]/gu, "");
  return visible.replace(/[\u00a0\u202f]/g, (space, at: number) => {
    const [before, after] = [visible[at - 1] ?? "", visible[at + 1] ?? ""];
    return (/\d/.test(before) && /\d/.test(after)) || before === "«" || /[»!?;:]/.test(after) ? space : " ";
  });
}

/** Collects running text piece by piece; white space is made single, as a browser shows it. */
export class LineBuilder {
  private spans: { text: string; marks: Mark[] }[] = [];

  add(characters: string, marks: Marks, isPre = false): void {
    const text = isPre ? characters.replace(/\r\n?/g, "\n") : characters.replace(/[ \t\r\n\f]+/g, " ");
    if (text !== "") this.spans.push({ text, marks: marksOf(marks) });
  }

  addBreak(): void {
    this.spans.push({ text: "\n", marks: [] });
  }

  /** The lines so far, and a new beginning: two breaks in a row end a paragraph. */
  take(): Text[] {
    const spans = joined(this.spans);
    this.spans = [];
    return paragraphs(spans)
      .map(trimmed)
      .filter((text) => text.length > 0);
  }
}

function marksOf({ href, ...simple }: Marks): Mark[] {
  const marks: Mark[] = simpleMarks.filter((type) => simple[type] === true).map((type) => ({ type }));
  return href === undefined ? marks : [{ type: "link", href }, ...marks];
}

/** Sanity of characters across span borders, and one space where several met. */
function joined(spans: readonly { text: string; marks: Mark[] }[]): { text: string; marks: Mark[] }[] {
  const result: { text: string; marks: Mark[] }[] = [];
  let last = "\n";
  for (const { text, marks } of spans) {
    const isCode = marks.some(({ type }) => type === "code");
    let kept = isCode ? saneCharacters(text) : saneCharacters(text).replace(/ {2,}/g, " ");
    if (/[ \n]$/.test(last)) kept = kept.replace(/^ +/, "");
    if (kept === "") continue;
    const previous = result.at(-1);
    if (kept.startsWith("\n") && previous !== undefined) previous.text = previous.text.replace(/ +$/, "");
    if (previous !== undefined && JSON.stringify(previous.marks) === JSON.stringify(marks)) previous.text += kept;
    else result.push({ text: kept, marks });
    last = kept;
  }
  return result;
}

type Piece = { text: string; marks: Mark[] };

/** Two breaks in a row end a paragraph; one is a break within it. */
function paragraphs(spans: readonly Piece[]): Span[][] {
  const result: Span[][] = [[]];
  let breaks = 0;
  for (const { text, marks } of spans.flatMap(inLines)) {
    if (text === "\n") breaks += 1;
    else {
      if (breaks > 1) result.push([]);
      const line = result.at(-1) ?? [];
      append(line, breaks === 1 && line.length > 0 ? `\n${text}` : text, marks);
      breaks = 0;
    }
  }
  return result;
}

function inLines({ text, marks }: Piece): Piece[] {
  return text
    .split(/(\n)/)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, marks }));
}

function append(line: Span[], text: string, marks: Mark[]): void {
  const before = line.at(-1);
  if (before !== undefined && JSON.stringify(before.marks ?? []) === JSON.stringify(marks)) before.text += text;
  else line.push(marks.length === 0 ? { text } : { text, marks });
}

function trimmed(spans: Span[]): Text {
  const [first] = spans;
  if (first !== undefined) first.text = first.text.replace(/^\s+/, "");
  const last = spans.at(-1);
  if (last !== undefined) last.text = last.text.replace(/\s+$/, "");
  const kept = spans.filter((span) => span.text !== "");
  return kept.length === spans.length || kept.length === 0 ? kept : trimmed(kept);
}
