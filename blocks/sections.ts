import { type ArticleDocument, type Block, isKnownBlock } from "./document";
import type { Subhead } from "./subhead/schema";
import { plainText } from "./text";

/** A part of an article under a subhead of level one; the opening before the first has none. */
export type ArticleSection = {
  subhead: (Subhead & { anchor: string }) | null;
  blocks: Block[];
};

/**
 * Divides a body at its subheads of level one. Blocks that this release does not know are skipped. Anchors are made
 * from the subhead's words and are unique on the page; an opening without a block is left out.
 */
export function articleSections(document: ArticleDocument): ArticleSection[] {
  const sections: ArticleSection[] = [{ subhead: null, blocks: [] }];
  const taken = new Set<string>();
  for (const block of document.blocks.filter(isKnownBlock)) {
    if (block.type === "subhead" && block.level === 1) {
      sections.push({ subhead: { ...block, anchor: uniqueAnchor(plainText(block.text), taken) }, blocks: [] });
    } else {
      sections.at(-1)?.blocks.push(block);
    }
  }
  return sections.filter((section) => section.subhead !== null || section.blocks.length > 0);
}

function uniqueAnchor(words: string, taken: Set<string>): string {
  const base = `s-${anchorOf(words) || "section"}`;
  let anchor = base;
  for (let n = 2; taken.has(anchor); n += 1) anchor = `${base}-${n}`;
  taken.add(anchor);
  return anchor;
}

/** Letters and digits of any script, in lower case, joined by hyphens; at most 60 characters. */
function anchorOf(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-")
    .slice(0, 60)
    .replace(/-+$/, "");
}
