import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** Background beside the article: paragraphs first, then facts as a term and what is to be said of it. */
export const factBoxSchema = z.strictObject({
  type: z.literal("factBox"),
  id: blockIdSchema,
  title: z.string().min(1).max(300),
  paragraphs: z.array(textSchema).max(50),
  facts: z.array(z.strictObject({ term: z.string().min(1).max(300), text: textSchema })).max(100),
});

export type FactBox = z.infer<typeof factBoxSchema>;
