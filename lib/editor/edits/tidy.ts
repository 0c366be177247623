import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { newBlockId } from "@/blocks/block-id";
import { nodeType } from "../schema/node-type";

/**
 * Keeps the editor's document one that can be stored, after whatever has happened to it: every block has an id of its
 * own, tables are whole, lists begin with an outer item, and behind the last block there is a line to write on.
 */
export function tidyPlugin(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const tr = after.tr;
      const known = new Set(before.doc.children);
      tidyParts(after, tr, known);
      giveIds(tr, known);
      if (tr.doc.lastChild?.type.name !== "paragraph") {
        tr.insert(tr.doc.content.size, nodeType(after.schema, "paragraph").create({ id: newBlockId() }));
      }
      return tr.docChanged ? tr : null;
    },
  });
}

type Holder = { pos: number; node: Node };

/**
 * The block that was there keeps its id; of two halves the one with the words does, so that Enter at the beginning of a
 * paragraph makes a new block above it.
 */
function giveIds(tr: Transaction, known: ReadonlySet<Node>): void {
  const holders = new Map<string, Holder[]>();
  tr.doc.forEach((node, pos) => {
    const id = String(node.attrs.id);
    holders.set(id, [...(holders.get(id) ?? []), { pos, node }]);
  });
  for (const [id, sharers] of holders) {
    const keeper =
      id === ""
        ? undefined
        : (sharers.find(({ node }) => known.has(node)) ??
          sharers.find(({ node }) => node.content.size > 0) ??
          sharers[0]);
    for (const sharer of sharers) {
      if (sharer !== keeper) tr.setNodeAttribute(sharer.pos, "id", newBlockId());
    }
  }
}

function tidyParts(state: EditorState, tr: Transaction, known: ReadonlySet<Node>): void {
  // From the end, so that what is added does not move what is still to be looked at.
  for (let pos = state.doc.content.size, index = state.doc.childCount - 1; index >= 0; index -= 1) {
    const node = state.doc.child(index);
    pos -= node.nodeSize;
    if (known.has(node)) continue;
    if (node.type.name === "list" && node.firstChild?.attrs.inner === true) {
      tr.setNodeAttribute(pos + 1, "inner", false);
    }
    if (node.type.name === "table") squareTable(state, tr, node, pos);
  }
}

/** Rows are filled up to as many cells as the longest has. */
function squareTable(state: EditorState, tr: Transaction, table: Node, pos: number): void {
  const grid = table.child(1);
  const widest = Math.max(...grid.children.map((row) => row.childCount));
  let end = pos + 1 + table.child(0).nodeSize + grid.nodeSize - 1;
  for (const row of grid.children.toReversed()) {
    const type = nodeType(state.schema, row.type.name === "tableHeadRow" ? "tableHeadCell" : "tableCell");
    const missing = Array.from({ length: widest - row.childCount }, () => type.create());
    if (missing.length > 0) tr.insert(end - 1, missing);
    end -= row.nodeSize;
  }
}
