import type { Node } from "@tiptap/pm/model";
import type { Block, LaterBlock } from "@/blocks/document";

/**
 * Which block a node was read from, or was last written as. Nodes of the editor never change, they are replaced: a node
 * that is still the same is still the same block, to the last detail of how it was stored, and need not be written anew.
 */
const blocks = new WeakMap<Node, Block | LaterBlock | null>();

export function rememberBlock(node: Node, block: Block | LaterBlock | null): void {
  blocks.set(node, block);
}

/** The block of a node that was seen before; undefined for one that was not. */
export function rememberedBlock(node: Node): Block | LaterBlock | null | undefined {
  return blocks.get(node);
}
