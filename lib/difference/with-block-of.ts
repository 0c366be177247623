import type { ArticleText } from "@/lib/article-text";

/**
 * A text with one block as it stands in another: in the place of the block of the same id, or, where there is none any
 * more, behind the nearest block that stood before it and is still there, else at the beginning. Null when the other
 * has no such block.
 */
export function withBlockOf(text: ArticleText, other: ArticleText, blockId: string): ArticleText | null {
  const place = other.body.blocks.findIndex((block) => block.id === blockId);
  const block = other.body.blocks[place];
  if (block === undefined) return null;
  const { blocks } = text.body;
  if (blocks.some(({ id }) => id === blockId)) {
    return { ...text, body: { ...text.body, blocks: blocks.map((one) => (one.id === blockId ? block : one)) } };
  }
  const earlier = other.body.blocks.slice(0, place).map(({ id }) => id);
  const behind = blocks.findLastIndex(({ id }) => id === earlier.findLast((one) => blocks.some((b) => b.id === one)));
  return {
    ...text,
    body: { ...text.body, blocks: [...blocks.slice(0, behind + 1), block, ...blocks.slice(behind + 1)] },
  };
}
