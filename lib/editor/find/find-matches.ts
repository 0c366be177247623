import type { Node } from "@tiptap/pm/model";
import { findInLine, type Question } from "./find-in-line";

export type Match = { from: number; to: number };

/** Every place where the words stand, in reading order. A match lies within one line; marks do not divide it. */
export function findMatches(doc: Node, question: Question): Match[] {
  const matches: Match[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    for (const at of findInLine(node.textBetween(0, node.content.size, "", "\n"), question)) {
      matches.push({ from: pos + 1 + at, to: pos + 1 + at + question.words.length });
    }
    return false;
  });
  return matches;
}
