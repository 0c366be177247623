import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** Level 1 opens a section of the article and is rendered as h2; level 2 divides a section and is rendered as h3. */
export const subheadSchema = z.strictObject({
  type: z.literal("subhead"),
  id: blockIdSchema,
  level: z.union([z.literal(1), z.literal(2)]),
  text: textSchema.min(1),
});

export type Subhead = z.infer<typeof subheadSchema>;
