import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { formFields } from "@/lib/form-fields";
import { answerStaff, type RequestRefusal, type StaffWork } from "./staff-request";

/**
 * A server action for a form (useActionState): fields are read by lib/form-fields.ts and checked by the schema. An answer
 * that names `goTo`, a path below /admin, leads there; any other that is ok shows the page anew.
 */
export function staffAction<Shape extends z.ZodRawShape, Result extends { ok: boolean; goTo?: string }>(
  schema: z.ZodObject<Shape>,
  work: StaffWork<z.output<z.ZodObject<Shape>>, Result>,
): (previous: unknown, form: FormData) => Promise<Result | RequestRefusal> {
  return async (_previous, form) => {
    const result = await answerStaff(schema, formFields(form), work);
    if (result.ok && "goTo" in result && typeof result.goTo === "string") redirect(result.goTo);
    if (result.ok) refresh();
    return result;
  };
}
