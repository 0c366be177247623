import { type Command, NodeSelection, TextSelection } from "@tiptap/pm/state";
import { selectedBlocks } from "./block-at";

/** Moves the blocks that the selection touches past their neighbour; false at the end of the text. */
export function moveBlocks(direction: "up" | "down"): Command {
  return (state, dispatch) => {
    const blocks = selectedBlocks(state);
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined) return false;
    const neighbour = state.doc.maybeChild(direction === "up" ? first.index - 1 : last.index + 1);
    if (neighbour === null) return false;
    if (dispatch) {
      const { tr, selection } = state;
      const end = last.pos + last.node.nodeSize;
      // The neighbour moves, and not the blocks: what is selected stays what it is.
      if (direction === "up") {
        tr.delete(first.pos - neighbour.nodeSize, first.pos).insert(end - neighbour.nodeSize, neighbour);
      } else {
        tr.delete(end, end + neighbour.nodeSize).insert(first.pos, neighbour);
      }
      const shift = direction === "up" ? -neighbour.nodeSize : neighbour.nodeSize;
      tr.setSelection(
        selection instanceof NodeSelection
          ? NodeSelection.create(tr.doc, selection.from + shift)
          : TextSelection.between(tr.doc.resolve(selection.anchor + shift), tr.doc.resolve(selection.head + shift)),
      );
      dispatch(tr.scrollIntoView());
    }
    return true;
  };
}
