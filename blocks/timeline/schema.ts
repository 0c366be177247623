import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** Events in the order in which they are to be read. */
export const timelineSchema = z.strictObject({
  type: z.literal("timeline"),
  id: blockIdSchema,
  title: z.string().max(300).optional(),
  events: z
    .array(
      z.strictObject({
        /** The time as readers see it: "3 September 2025", "Spring 1871", "14:05". */
        when: z.string().min(1).max(100),
        /** The same for machines where it is exact: YYYY, YYYY-MM, YYYY-MM-DD or a date and time with offset. */
        date: z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?$/)
          .optional(),
        heading: z.string().max(300).optional(),
        text: textSchema,
      }),
    )
    .min(1)
    .max(200),
});

export type Timeline = z.infer<typeof timelineSchema>;
