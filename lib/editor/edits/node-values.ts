import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";

/** The node of a kind in which the caret stands, or that is selected; null when there is none. */
export function nodeAround({ selection }: EditorState, name: string): { node: Node; pos: number } | null {
  if (selection instanceof NodeSelection && selection.node.type.name === name) {
    return { node: selection.node, pos: selection.from };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === name) return { node: $from.node(depth), pos: $from.before(depth) };
  }
  return null;
}

/** Sets one value of the node of a kind at hand. */
export function setValue(name: string, key: string, value: string | null): Command {
  return (state, dispatch) => {
    const at = nodeAround(state, name);
    if (at === null) return false;
    dispatch?.(state.tr.setNodeAttribute(at.pos, key, value));
    return true;
  };
}
