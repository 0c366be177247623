import { z } from "zod";
import { blockIdSchema } from "./block-id";
import { blockQuoteSchema } from "./block-quote/schema";
import { embedSchema } from "./embed/schema";
import { factBoxSchema } from "./fact-box/schema";
import { gallerySchema } from "./gallery/schema";
import { keyPointsSchema } from "./key-points/schema";
import { listSchema } from "./list/schema";
import { paragraphSchema } from "./paragraph/schema";
import { pictureSchema } from "./picture/schema";
import { pullQuoteSchema } from "./pull-quote/schema";
import { questionAndAnswerSchema } from "./question-and-answer/schema";
import { relatedArticleSchema } from "./related-article/schema";
import { separatorSchema } from "./separator/schema";
import { subheadSchema } from "./subhead/schema";
import { tableSchema } from "./table/schema";
import { timelineSchema } from "./timeline/schema";

/** The version of the document format that this release writes. It rises only when an older reader would misread. */
const documentVersion = 1;

const blockSchema = z.discriminatedUnion("type", [
  paragraphSchema,
  subheadSchema,
  listSchema,
  pictureSchema,
  gallerySchema,
  pullQuoteSchema,
  blockQuoteSchema,
  factBoxSchema,
  keyPointsSchema,
  tableSchema,
  timelineSchema,
  questionAndAnswerSchema,
  embedSchema,
  relatedArticleSchema,
  separatorSchema,
]);

export type Block = z.infer<typeof blockSchema>;

const blockTypes: ReadonlySet<string> = new Set(blockSchema.options.map((option) => option.shape.type.value));

/** A block of a kind that this release does not know, kept exactly as it was stored. */
const laterBlockSchema = z.looseObject({
  type: z.string().refine((type) => !blockTypes.has(type)),
  id: blockIdSchema,
});

export type LaterBlock = z.infer<typeof laterBlockSchema>;

/** The body of an article: blocks in reading order, each id once. */
export const documentSchema = z
  .strictObject({
    version: z.number().int().min(1),
    blocks: z.array(z.union([blockSchema, laterBlockSchema])).max(5_000),
  })
  .refine((document) => new Set(document.blocks.map((block) => block.id)).size === document.blocks.length, {
    message: "Two blocks of one article must not share an id.",
    path: ["blocks"],
  });

export type ArticleDocument = z.infer<typeof documentSchema>;

export function isKnownBlock(block: Block | LaterBlock): block is Block {
  return blockTypes.has(block.type);
}

export function documentOf(blocks: ArticleDocument["blocks"]): ArticleDocument {
  return { version: documentVersion, blocks };
}
