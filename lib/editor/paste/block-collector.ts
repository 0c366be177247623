import { newBlockId } from "@/blocks/block-id";
import type { Block } from "@/blocks/document";
import { plainText, type Text } from "@/blocks/text";
import { cardTitle } from "../card-title";
import { pastedAddress } from "./pasted-address";

type ListItem = { text: Text; items?: { text: Text }[] };

/** Collects blocks in reading order; neighbours that belong together become one. */
export class BlockCollector {
  readonly blocks: Block[] = [];

  constructor(private readonly siteOrigin: string | null) {}

  paragraph(text: Text): void {
    const address = text.length === 1 ? pastedAddress(plainText(text), this.siteOrigin) : null;
    if (address?.kind === "card") this.card(address.href);
    else this.blocks.push({ type: "paragraph", id: newBlockId(), text });
  }

  card(url: string): void {
    this.blocks.push({ type: "embed", id: newBlockId(), url, title: cardTitle(url) || url.slice(0, 300) });
  }

  subhead(level: 1 | 2, text: Text): void {
    this.blocks.push({ type: "subhead", id: newBlockId(), level, text });
  }

  separator(): void {
    if (this.blocks.at(-1)?.type !== "separator") this.blocks.push({ type: "separator", id: newBlockId() });
  }

  list(ordered: boolean, items: ListItem[]): void {
    if (items.length > 0) this.blocks.push({ type: "list", id: newBlockId(), ordered, items });
  }

  quote(paragraphs: Text[], attribution: string): void {
    const said = attribution === "" ? {} : { attribution: attribution.slice(0, 300) };
    if (paragraphs.length > 0) this.blocks.push({ type: "blockQuote", id: newBlockId(), paragraphs, ...said });
  }

  pullQuote(text: Text, attribution: string): void {
    const said = attribution === "" ? {} : { attribution: attribution.slice(0, 300) };
    if (text.length > 0) this.blocks.push({ type: "pullQuote", id: newBlockId(), text, ...said });
  }

  table(columns: Text[], rows: Text[][], caption: string): void {
    const named = caption === "" ? {} : { caption: caption.slice(0, 300) };
    const heads = columns.map((head, place) => ({
      head,
      align: isOfFigures(rows, place) ? ("number" as const) : ("text" as const),
    }));
    this.blocks.push({ type: "table", id: newBlockId(), columns: heads, rows, rowHeads: false, ...named });
  }
}

/** A column in which every cell that says something is a figure. */
function isOfFigures(rows: readonly Text[][], column: number): boolean {
  const cells = rows.map((row) => plainText(row[column] ?? []).trim()).filter((cell) => cell !== "");
  return cells.length > 0 && cells.every((cell) => /^[-+−–]?[$€£¥]?\s?\d[\d.,\s\u00a0]*\s?(%|[$€£¥])?$/.test(cell));
}
