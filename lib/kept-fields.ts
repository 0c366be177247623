import { z } from "zod";
import { optionalField } from "@/lib/form-fields";

/** The fields by which a form names the row that it changes, and what it has read of it. */
export const keptFields = { id: z.uuid(), updatedAt: z.coerce.date() };

/** The same for a form that adds a row when they are missing. */
export const maybeKeptFields = { id: optionalField(z.uuid()), updatedAt: optionalField(z.coerce.date()) };

/** What a verb calls `existing`. */
export function existingRow({ id, updatedAt }: { id: string | null; updatedAt: Date | null }) {
  return id === null || updatedAt === null ? null : { id, updatedAt };
}
