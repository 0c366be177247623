import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** A list whose items may each carry one inner list of the same kind; deeper nesting does not read on a phone. */
export const listSchema = z.strictObject({
  type: z.literal("list"),
  id: blockIdSchema,
  ordered: z.boolean(),
  items: z
    .array(
      z.strictObject({
        text: textSchema,
        items: z
          .array(z.strictObject({ text: textSchema }))
          .max(500)
          .optional(),
      }),
    )
    .min(1)
    .max(1_000),
});

export type List = z.infer<typeof listSchema>;
