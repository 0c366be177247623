import { z } from "zod";
import { blockIdSchema } from "../block-id";
import { textSchema } from "../text";

/** A table of text. Every row has as many cells as there are columns. */
export const tableSchema = z
  .strictObject({
    type: z.literal("table"),
    id: blockIdSchema,
    caption: z.string().max(300).optional(),
    /** Column heads; "number" columns are aligned at their end, in tabular figures. */
    columns: z
      .array(z.strictObject({ head: textSchema, align: z.enum(["text", "number"]) }))
      .min(1)
      .max(20),
    rows: z.array(z.array(textSchema)).min(1).max(2_000),
    /** Whether the first cell of each row names the row. */
    rowHeads: z.boolean(),
    source: z.string().max(300).optional(),
  })
  .refine((table) => table.rows.every((row) => row.length === table.columns.length), {
    message: "Every row of a table needs one cell for each column.",
    path: ["rows"],
  });

export type Table = z.infer<typeof tableSchema>;
