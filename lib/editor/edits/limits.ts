import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";

/** How many parts a block may have; the figures of the schemas in blocks. */
const most: Readonly<Record<string, number>> = {
  doc: 5_000,
  keyPoint: 20,
  listItem: 1_000,
  quoteParagraph: 200,
  factParagraph: 50,
  fact: 100,
  answerParagraph: 100,
  timelineEvent: 200,
  galleryPicture: 100,
  tableHeadCell: 20,
  tableCell: 20,
  tableRow: 2_000,
};

const longestField = 300;
const longestWhen = 100;
const mostInnerItems = 500;
const mostSpans = 2_000;

/** Refuses an edit after which the document could no longer be stored, so that nothing is typed that would then be cut. */
export function limitsPlugin(): Plugin {
  return new Plugin({
    filterTransaction(transaction) {
      if (!transaction.docChanged) return true;
      const before = new Set(transaction.before.children);
      const { doc } = transaction;
      return (
        doc.childCount <= (most.doc ?? 0) && doc.children.every((node) => before.has(node) || isWithinLimits(node))
      );
    },
  });
}

/** Whether a block has no more parts, and its fields no more characters, than the document may hold. */
function isWithinLimits(node: Node): boolean {
  if (node.isTextblock) return node.childCount <= mostSpans && lineFits(node);
  const counts = new Map<string, number>();
  let inner = 0;
  for (const child of node.children) {
    const { name } = child.type;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    inner = child.attrs.inner === true ? inner + 1 : 0;
    if (inner > mostInnerItems) return false;
  }
  return [...counts].every(([name, count]) => count <= (most[name] ?? 1_000)) && node.children.every(isWithinLimits);
}

function lineFits(node: Node): boolean {
  if (node.type.spec.marks !== "") return true;
  return node.content.size <= (node.type.name === "eventWhen" ? longestWhen : longestField);
}
