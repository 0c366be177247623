import { BlockQuoteBlock } from "./block-quote/component";
import type { BlockContext } from "./context";
import type { Block } from "./document";
import { EmbedBlock } from "./embed/component";
import { FactBoxBlock } from "./fact-box/component";
import { GalleryBlock } from "./gallery/component";
import { KeyPointsBlock } from "./key-points/component";
import { ListBlock } from "./list/component";
import { ParagraphBlock } from "./paragraph/component";
import { PictureBlock } from "./picture/component";
import { PullQuoteBlock } from "./pull-quote/component";
import { QuestionAndAnswerBlock } from "./question-and-answer/component";
import { RelatedArticleBlock } from "./related-article/component";
import { SeparatorBlock } from "./separator/component";
import { SubheadBlock } from "./subhead/component";
import { TableBlock } from "./table/component";
import { TimelineBlock } from "./timeline/component";

/** One block of a body, whatever its kind. */
export function RenderBlock({ block, context }: { block: Block; context: BlockContext }) {
  switch (block.type) {
    case "paragraph":
      return <ParagraphBlock block={block} context={context} />;
    case "subhead":
      return <SubheadBlock block={block} context={context} />;
    case "list":
      return <ListBlock block={block} context={context} />;
    case "picture":
      return <PictureBlock block={block} context={context} />;
    case "gallery":
      return <GalleryBlock block={block} context={context} />;
    case "pullQuote":
      return <PullQuoteBlock block={block} context={context} />;
    case "blockQuote":
      return <BlockQuoteBlock block={block} context={context} />;
    case "factBox":
      return <FactBoxBlock block={block} context={context} />;
    case "keyPoints":
      return <KeyPointsBlock block={block} context={context} />;
    case "table":
      return <TableBlock block={block} context={context} />;
    case "timeline":
      return <TimelineBlock block={block} context={context} />;
    case "questionAndAnswer":
      return <QuestionAndAnswerBlock block={block} context={context} />;
    case "embed":
      return <EmbedBlock block={block} context={context} />;
    case "relatedArticle":
      return <RelatedArticleBlock block={block} context={context} />;
    case "separator":
      return <SeparatorBlock block={block} context={context} />;
  }
}
