import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

export const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  id: blockIdSchema,
  text: textSchema,
});

export type Paragraph = z.infer<typeof paragraphSchema>;
