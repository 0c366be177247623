import { defineNode } from "./define";

const whole = { group: "block", atom: true, selectable: true, draggable: true } as const;

/** Blocks without running text: they are chosen, moved and changed as a whole. */
export const wholeBlocks = [
  defineNode({
    name: "embed",
    tags: ["div"],
    className: "embed",
    values: { id: "", description: null },
    required: ["url", "title"],
    more: whole,
  }),
  defineNode({
    name: "relatedArticle",
    tags: ["div"],
    className: "read-also",
    values: { id: "" },
    required: ["articleId"],
    more: whole,
  }),
  defineNode({ name: "separator", tags: ["hr"], className: "separator", values: { id: "" }, more: whole }),
  // `stored` is the block as JSON: what a later release has written is carried through untouched.
  defineNode({
    name: "laterBlock",
    tags: ["div"],
    className: "later-block",
    values: { id: "" },
    required: ["stored"],
    more: whole,
  }),
];
