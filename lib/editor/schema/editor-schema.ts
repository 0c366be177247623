import { type Extensions, getSchema, Node } from "@tiptap/core";
import { pictureBlocks } from "./picture-blocks";
import { lineBreak, linkMark, plainMarks, textNode } from "./running-text";
import { structuredBlocks } from "./structured-blocks";
import { textBlocks } from "./text-blocks";
import { wholeBlocks } from "./whole-blocks";

const documentNode = Node.create({
  name: "doc",
  topNode: true,
  content: "block+",
  addAttributes: () => ({ version: { default: 1, rendered: false } }),
});

/** Every node and mark of the editor, in the order in which they are tried: the paragraph is what new lines become. */
export const editorNodes: Extensions = [
  documentNode,
  ...textBlocks,
  ...pictureBlocks,
  ...structuredBlocks,
  ...wholeBlocks,
  textNode,
  lineBreak,
  // A link stands outside all other marks, as it does on the page.
  linkMark,
  ...plainMarks,
];

/** The editor's model of an article's body, for work without an editor on a screen. */
export const editorSchema = getSchema(editorNodes);
