import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** Words from the article itself, set large to draw the eye. For the words of somebody else see block-quote. */
export const pullQuoteSchema = z.strictObject({
  type: z.literal("pullQuote"),
  id: blockIdSchema,
  text: textSchema.min(1),
  attribution: z.string().max(300).optional(),
});

export type PullQuote = z.infer<typeof pullQuoteSchema>;
