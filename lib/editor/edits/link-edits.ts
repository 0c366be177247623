import type { Node, ResolvedPos } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import { markType } from "../schema/node-type";

/** The link in which the selection begins, whole; null when it begins in none. */
export function linkAround(state: EditorState): { href: string; from: number; to: number } | null {
  const { $from, empty } = state.selection;
  const here = linkOf($from.nodeAfter) ?? (empty ? linkOf($from.nodeBefore) : null);
  if (here === null || !$from.parent.isTextblock) return null;
  return { href: here, ...reach($from, here) };
}

function linkOf(node: Node | null): string | null {
  const mark = node?.marks.find(({ type }) => type.name === "link");
  return mark === undefined ? null : String(mark.attrs.href);
}

/** As far as neighbours carry the same address. */
function reach($from: ResolvedPos, href: string): { from: number; to: number } {
  const { parent } = $from;
  let [first, last] = [$from.index(), $from.index()];
  if (linkOf(parent.maybeChild(first)) !== href) [first, last] = [first - 1, last - 1];
  while (linkOf(parent.maybeChild(first - 1)) === href) first -= 1;
  while (linkOf(parent.maybeChild(last + 1)) === href) last += 1;
  return { from: $from.posAtIndex(first), to: $from.posAtIndex(last + 1) };
}

/** Sets, changes or (null) takes out the link on the selected words; without any, the address itself is written. */
export function setLink(href: string | null): Command {
  return (state, dispatch) => {
    const type = markType(state.schema, "link");
    const around = linkAround(state);
    const { from, to, empty } = state.selection;
    const range = around !== null && (empty || href === null) ? around : { from, to };
    if (state.selection.$from.parent.type.spec.marks === "") return false;
    if (dispatch) {
      const { tr } = state;
      if (range.from === range.to && href !== null)
        tr.insert(range.from, state.schema.text(href, [type.create({ href })]));
      else {
        tr.removeMark(range.from, range.to, type);
        if (href !== null) tr.addMark(range.from, range.to, type.create({ href }));
      }
      dispatch(tr.removeStoredMark(type).scrollIntoView());
    }
    return true;
  };
}
