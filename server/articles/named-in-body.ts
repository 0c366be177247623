import { type ArticleDocument, isKnownBlock } from "@/blocks/document";

/** The pictures and articles that a body's blocks name, each once, in reading order. */
export function namedInBody(body: ArticleDocument): { mediaIds: string[]; articleIds: string[] } {
  const mediaIds = new Set<string>();
  const articleIds = new Set<string>();
  for (const block of body.blocks.filter(isKnownBlock)) {
    if (block.type === "picture") mediaIds.add(block.mediaId);
    if (block.type === "gallery") for (const picture of block.pictures) mediaIds.add(picture.mediaId);
    if (block.type === "relatedArticle") articleIds.add(block.articleId);
  }
  return { mediaIds: [...mediaIds], articleIds: [...articleIds] };
}
