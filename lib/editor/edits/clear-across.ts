import { type Command, TextSelection } from "@tiptap/pm/state";
import { linesOf } from "./block-at";

/**
 * Deletes a selection that reaches over several lines of one block which are closed against each other, as cells of a
 * table are: the words go and the lines stay. False for every other selection.
 */
export const clearAcross: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  if (empty || !(state.selection instanceof TextSelection) || $from.depth < 2 || $from.sameParent($to)) return false;
  if ($from.before(1) !== ($to.depth > 0 ? $to.before(1) : -1)) return false;
  const lines = linesOf({ node: $from.node(1), pos: $from.before(1) }).filter(
    ({ node, pos }) => pos + 1 + node.content.size >= $from.pos && pos + 1 <= $to.pos,
  );
  if (!lines.some(({ node }) => node.type.spec.isolating === true)) return false;
  if (dispatch) {
    const { tr } = state;
    for (const { node, pos } of lines.toReversed()) {
      const [from, to] = [Math.max(pos + 1, $from.pos), Math.min(pos + 1 + node.content.size, $to.pos)];
      if (from < to) tr.delete(from, to);
    }
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.pos)).scrollIntoView());
  }
  return true;
};
