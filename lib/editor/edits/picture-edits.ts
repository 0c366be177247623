import type { Node } from "@tiptap/pm/model";
import { type Command, type EditorState, NodeSelection } from "@tiptap/pm/state";
import { newBlockId } from "@/blocks/block-id";
import { nodeType } from "../schema/node-type";
import { insertBlock } from "./insert-block";

/** The picture at hand, in a gallery or by itself: its node and the position before it; null when there is none. */
export function pictureAt({ selection }: EditorState): { node: Node; pos: number } | null {
  if (selection instanceof NodeSelection && isPicture(selection.node))
    return { node: selection.node, pos: selection.from };
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if (isPicture($from.node(depth))) return { node: $from.node(depth), pos: $from.before(depth) };
  }
  return null;
}

function isPicture({ type }: Node): boolean {
  return type.name === "picture" || type.name === "galleryPicture";
}

/** Between the measure of the text and beyond it. */
export const toggleWidth: Command = (state, dispatch) => {
  const at = pictureAt(state);
  if (at?.node.type.name !== "picture") return false;
  dispatch?.(
    keepSelected(state.tr.setNodeAttribute(at.pos, "width", at.node.attrs.width === "wide" ? "column" : "wide"), state),
  );
  return true;
};

/** The alt text and whether an empty caption is meant, in place of the library's; null gives way to the library's. */
export function setPictureWords(words: { altText: string | null; captioned: boolean }): Command {
  return (state, dispatch) => {
    const at = pictureAt(state);
    if (at === null) return false;
    const tr = state.tr.setNodeAttribute(at.pos, "altText", words.altText);
    dispatch?.(keepSelected(tr.setNodeAttribute(at.pos, "captioned", words.captioned), state));
    return true;
  };
}

/** Puts a picture in: in place of the one that is selected, whose caption stays, or as a new block. */
export function putPicture(mediaId: string): Command {
  return (state, dispatch, view) => {
    const at = pictureAt(state);
    if (at !== null && at.node.attrs.mediaId !== mediaId) {
      const tr = state.tr.setNodeAttribute(at.pos, "mediaId", mediaId);
      // What was written for the other picture does not describe this one.
      dispatch?.(keepSelected(tr.setNodeAttribute(at.pos, "altText", null), state));
      return true;
    }
    const picture = nodeType(state.schema, "picture").create({ id: newBlockId(), mediaId });
    return insertBlock(picture)(state, dispatch, view);
  };
}

/** Adds pictures to the gallery at hand, or makes a new one of them; of a single picture, a picture. */
export function putGallery(mediaIds: readonly string[]): Command {
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    const pictures = mediaIds.map((mediaId) => nodeType(state.schema, "galleryPicture").create({ mediaId }));
    const [first, second] = mediaIds;
    if (first === undefined) return false;
    if ($from.depth > 0 && $from.node(1).type.name === "gallery") {
      dispatch?.(state.tr.insert($from.end(1), pictures).scrollIntoView());
      return true;
    }
    if (second === undefined) return putPicture(first)(state, dispatch, view);
    const title = nodeType(state.schema, "blockTitle").create();
    const gallery = nodeType(state.schema, "gallery").create({ id: newBlockId() }, [title, ...pictures]);
    return insertBlock(gallery)(state, dispatch, view);
  };
}

function keepSelected(tr: EditorState["tr"], { selection }: EditorState) {
  return selection instanceof NodeSelection ? tr.setSelection(NodeSelection.create(tr.doc, selection.from)) : tr;
}
