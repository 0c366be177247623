import type { Node } from "@tiptap/pm/model";
import { countWords } from "@/lib/reading-time";

/** A part of the text: the opening, or what follows a subhead of level one. `pos` is that of its first block. */
export type OutlinePart = {
  kind: "opening" | "section" | "key-points";
  name: string;
  words: number;
  pos: number;
  id: string;
};

const counted = new WeakMap<Node, number>();

/** Blocks do not change, they are replaced: what was counted once need not be counted again. */
function wordsIn(block: Node): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(block.textBetween(0, block.content.size, "\n", "\n"));
  counted.set(block, words);
  return words;
}

export function wordsOf(doc: Node): number {
  return doc.children.reduce((sum, block) => sum + wordsIn(block), 0);
}

/** The parts of a text in reading order, each with its words, those of its subhead included. */
export function outlineOf(doc: Node): OutlinePart[] {
  const parts: OutlinePart[] = [];
  let open: OutlinePart | null = null;
  doc.forEach((block, pos) => {
    const words = wordsIn(block);
    const id = String(block.attrs.id);
    if (block.type.name === "keyPoints" && open === null) {
      parts.push({ kind: "key-points", name: "Key points", words, pos, id });
    } else if (block.type.name === "subhead" && block.attrs.level === 1) {
      open = {
        kind: "section",
        name: block.textBetween(0, block.content.size, " ", " ").trim() || "Subhead without words",
        words,
        pos,
        id,
      };
      parts.push(open);
    } else if (open === null) {
      open = { kind: "opening", name: "Opening", words, pos, id };
      parts.push(open);
    } else open.words += words;
  });
  return parts.filter((part) => part.kind !== "opening" || part.words > 0);
}
