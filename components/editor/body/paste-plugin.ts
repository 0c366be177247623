import { Fragment, type Node, Slice } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorHost } from "./editor-host";

/** What comes in from the clipboard and by dragging. */
export function pastePlugin(_host: EditorHost): Plugin {
  return new Plugin({
    props: {
      // What is moved stays what it is; what is copied is something new and gets ids of its own.
      transformPasted: (slice, view) => (view.dragging?.move === true ? slice : withoutIds(slice)),
    },
  });
}

export function withoutIds(slice: Slice): Slice {
  return new Slice(fragmentWithoutIds(slice.content), slice.openStart, slice.openEnd);
}

function fragmentWithoutIds(fragment: Fragment): Fragment {
  return Fragment.fromArray(
    fragment.content.map((node: Node) =>
      "id" in node.attrs ? node.type.create({ ...node.attrs, id: "" }, node.content, node.marks) : node,
    ),
  );
}
