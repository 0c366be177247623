import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** What a reader in a hurry should take away. */
export const keyPointsSchema = z.strictObject({
  type: z.literal("keyPoints"),
  id: blockIdSchema,
  points: z.array(textSchema).min(1).max(20),
});

export type KeyPoints = z.infer<typeof keyPointsSchema>;
