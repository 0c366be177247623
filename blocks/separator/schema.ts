import { z } from "zod";
import { blockIdSchema } from "../block-id";

/** A pause between two parts that have no subhead. */
export const separatorSchema = z.strictObject({
  type: z.literal("separator"),
  id: blockIdSchema,
});

export type Separator = z.infer<typeof separatorSchema>;
