import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** A picture from the media library. Caption and alt text given here stand in place of the library's own. */
export const pictureSchema = z.strictObject({
  type: z.literal("picture"),
  id: blockIdSchema,
  mediaId: z.uuid(),
  caption: textSchema.optional(),
  altText: z.string().max(1_000).optional(),
  /** "column" keeps to the measure of the text, "wide" reaches beyond it where there is room. */
  width: z.enum(["column", "wide"]),
});

export type Picture = z.infer<typeof pictureSchema>;
