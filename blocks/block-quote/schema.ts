import { z } from "zod";
import { hrefSchema } from "@/lib/href";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** The words of somebody else at length, with where they come from. */
export const blockQuoteSchema = z.strictObject({
  type: z.literal("blockQuote"),
  id: blockIdSchema,
  paragraphs: z.array(textSchema).min(1).max(200),
  attribution: z.string().max(300).optional(),
  source: hrefSchema.optional(),
});

export type BlockQuote = z.infer<typeof blockQuoteSchema>;
