import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** Two or more pictures that are looked at together. */
export const gallerySchema = z.strictObject({
  type: z.literal("gallery"),
  id: blockIdSchema,
  title: z.string().max(300).optional(),
  pictures: z
    .array(
      z.strictObject({ mediaId: z.uuid(), caption: textSchema.optional(), altText: z.string().max(1_000).optional() }),
    )
    .min(2)
    .max(100),
});

export type Gallery = z.infer<typeof gallerySchema>;
