import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";

/** A block of the body: its node, the position before it, and its place among the blocks. */
export type BlockAt = { node: Node; pos: number; index: number };

/** The block in which a position lies, or that stands right behind it; null beyond the last. */
export function blockAt($pos: ResolvedPos): BlockAt | null {
  const index = $pos.index(0);
  const node = $pos.doc.maybeChild(index);
  return node === null ? null : { node, pos: $pos.posAtIndex(index, 0), index };
}

/** The blocks that a selection touches, from first to last. */
export function selectedBlocks({ doc, selection }: Pick<EditorState, "doc" | "selection">): BlockAt[] {
  const { $from, $to } = selection;
  const first = $from.index(0);
  // A selection that ends right before a block does not touch it.
  const last = Math.max(first, $to.depth === 0 ? $to.index(0) - 1 : $to.index(0));
  return Array.from({ length: last - first + 1 }, (_, step) => first + step).flatMap((index) => {
    const node = doc.maybeChild(index);
    return node === null ? [] : [{ node, pos: $from.posAtIndex(index, 0), index }];
  });
}

/** A line inside a block: the node that holds running text, and the position before it. */
export type LineAt = { node: Node; pos: number };

/** Every line of a block in reading order; the block itself when it is one. */
export function linesOf({ node, pos }: { node: Node; pos: number }): LineAt[] {
  if (node.isTextblock) return [{ node, pos }];
  const lines: LineAt[] = [];
  node.descendants((child, offset) => {
    if (child.isTextblock) lines.push({ node: child, pos: pos + 1 + offset });
    return !child.isTextblock;
  });
  return lines;
}

/** Whether a block has no words, no picture and nothing else in it. */
export function isBare(node: Node): boolean {
  if (node.isAtom || node.type.name === "picture") return false;
  let bare = true;
  node.descendants((child) => {
    if (child.isText || child.type.name === "galleryPicture" || child.type.name === "lineBreak") bare = false;
    return bare;
  });
  return bare;
}
