import { z } from "zod";

/** How many articles one change can reach at once. */
export const mostAtOnce = 200;

/** What can be done with many articles at once. */
export const bulkChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("trash") }),
  z.strictObject({ kind: z.literal("restore") }),
  z.strictObject({ kind: z.literal("request-review") }),
  z.strictObject({ kind: z.literal("take-back-review") }),
  z.strictObject({ kind: z.literal("move"), sectionId: z.uuid() }),
  z.strictObject({ kind: z.literal("add-topic"), topicId: z.uuid() }),
  z.strictObject({ kind: z.literal("remove-topic"), topicId: z.uuid() }),
  z.strictObject({ kind: z.literal("assign"), ownerId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal("unpublish"), reason: z.string().trim().max(2_000) }),
]);

export type BulkChange = z.output<typeof bulkChangeSchema>;

/** What undoes a bulk change of one article, as the audit trail keeps it. */
export const inverseChangeSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("trash") }),
  z.strictObject({ kind: z.literal("restore") }),
  z.strictObject({ kind: z.literal("request-review") }),
  z.strictObject({ kind: z.literal("take-back-review") }),
  z.strictObject({ kind: z.literal("move"), sectionId: z.uuid() }),
  z.strictObject({ kind: z.literal("topics"), topicIds: z.array(z.uuid()) }),
  z.strictObject({ kind: z.literal("assign"), ownerId: z.uuid().nullable() }),
  z.strictObject({ kind: z.literal("put-back") }),
]);

export type InverseChange = z.output<typeof inverseChangeSchema>;
