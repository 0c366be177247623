import { blockQuotePlainText } from "./block-quote/plain-text";
import { type ArticleDocument, type Block, isKnownBlock } from "./document";
import { embedPlainText } from "./embed/plain-text";
import { factBoxPlainText } from "./fact-box/plain-text";
import { galleryPlainText } from "./gallery/plain-text";
import { keyPointsPlainText } from "./key-points/plain-text";
import { listPlainText } from "./list/plain-text";
import { paragraphPlainText } from "./paragraph/plain-text";
import { picturePlainText } from "./picture/plain-text";
import { pullQuotePlainText } from "./pull-quote/plain-text";
import { questionAndAnswerPlainText } from "./question-and-answer/plain-text";
import { relatedArticlePlainText } from "./related-article/plain-text";
import { separatorPlainText } from "./separator/plain-text";
import { subheadPlainText } from "./subhead/plain-text";
import { tablePlainText } from "./table/plain-text";
import { timelinePlainText } from "./timeline/plain-text";

/** The words of one block, lines divided by "\n"; what is searched, counted and sent where markup cannot go. */
function blockPlainText(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return paragraphPlainText(block);
    case "subhead":
      return subheadPlainText(block);
    case "list":
      return listPlainText(block);
    case "picture":
      return picturePlainText(block);
    case "gallery":
      return galleryPlainText(block);
    case "pullQuote":
      return pullQuotePlainText(block);
    case "blockQuote":
      return blockQuotePlainText(block);
    case "factBox":
      return factBoxPlainText(block);
    case "keyPoints":
      return keyPointsPlainText(block);
    case "table":
      return tablePlainText(block);
    case "timeline":
      return timelinePlainText(block);
    case "questionAndAnswer":
      return questionAndAnswerPlainText(block);
    case "embed":
      return embedPlainText(block);
    case "relatedArticle":
      return relatedArticlePlainText(block);
    case "separator":
      return separatorPlainText(block);
  }
}

/** The words of a whole body: one paragraph for each block that has any, divided by empty lines. */
export function documentPlainText(document: ArticleDocument): string {
  return document.blocks
    .filter(isKnownBlock)
    .map(blockPlainText)
    .filter((text) => text.trim() !== "")
    .join("\n\n");
}
