import type { Node } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";

type Child = globalThis.Node | string | null;

/** An element with its class and children; what is null is left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A block that is shown and not written in: `draw` gives what stands in it, again whenever the node or what it names
 * has changed. Plain elements and no framework, since the text is redrawn while somebody types.
 */
export function wholeView(
  node: Node,
  className: string,
  draw: (node: Node) => Child[],
  subscribe: (redraw: () => void) => () => void = () => () => undefined,
): NodeView {
  let shown = node;
  const dom = element("div", className);
  dom.contentEditable = "false";
  const redraw = () => dom.replaceChildren(...draw(shown).filter((child) => child !== null));
  redraw();
  const stop = subscribe(redraw);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      const isSame = next.attrs === shown.attrs;
      shown = next;
      if (!isSame) redraw();
      return true;
    },
    ignoreMutation: () => true,
    destroy: stop,
  };
}
