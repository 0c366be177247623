import { z } from "zod";
import { blockIdSchema } from "../block-id";

/** Another article of this site, set into the text. It is left out while that article is not published. */
export const relatedArticleSchema = z.strictObject({
  type: z.literal("relatedArticle"),
  id: blockIdSchema,
  articleId: z.uuid(),
});

export type RelatedArticle = z.infer<typeof relatedArticleSchema>;
