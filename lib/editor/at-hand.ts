import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { blockAt } from "./edits/block-at";

/** Marks the block in which one is writing: its fields that are still empty are asked for, those of others are not shown. */
export function atHandPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection }) {
        const block = blockAt(selection.$from);
        if (block === null || block.node.isTextblock || block.node.isAtom) return DecorationSet.empty;
        const { pos, node } = block;
        return DecorationSet.create(doc, [Decoration.node(pos, pos + node.nodeSize, { class: "at-hand" })]);
      },
    },
  });
}
