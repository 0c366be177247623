import { type ArticleDocument, type Block, isKnownBlock } from "./document";

/**
 * Whether a body sets anything into the margin beside its text or reaches across it. Where none does, the margin is
 * free for what to read next.
 */
export function usesMargin(document: ArticleDocument): boolean {
  return document.blocks.filter(isKnownBlock).some(reachesOut);
}

function reachesOut(block: Block): boolean {
  switch (block.type) {
    case "pullQuote":
    case "factBox":
    case "relatedArticle":
    case "gallery":
      return true;
    case "picture":
      return block.width === "wide";
    case "table":
      return block.columns.length > 5;
    default:
      return false;
  }
}
