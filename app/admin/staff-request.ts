import { z } from "zod";
import type { StaffActor } from "@/lib/actor";
import { zodProblems } from "@/lib/zod-problems";
import { db } from "@/server/db";
import { answerOnce, type OnceRefusal } from "@/server/staff/answer-once";
import { currentSession } from "./current-staff";
import { isSameOrigin } from "./same-origin";

/** What any change of the newsroom can be refused with before its verb is asked. */
export type RequestRefusal =
  | { ok: false; refusal: "signed-out" | "other-origin" }
  | OnceRefusal
  | { ok: false; refusal: "invalid"; problems: string[] };

export type StaffWork<Input, Result> = (asked: { actor: StaffActor; input: Input; now: Date }) => Promise<Result>;

const keySchema = z.object({ requestKey: z.uuid("The form has lost its key: load the page again.") });

/**
 * The one way in which the newsroom changes anything: who asks, from where, what (keys that the schema does not name are
 * refused), and once for each key of a form. Rights are the verb's business, in its transaction. `isQuick`: the work is
 * that transaction and nothing beside it.
 */
export async function answerStaff<Shape extends z.ZodRawShape, Result extends { ok: boolean }>(
  schema: z.ZodObject<Shape>,
  given: Record<string, unknown>,
  work: StaffWork<z.output<z.ZodObject<Shape>>, Result>,
  { isQuick = false } = {},
): Promise<Result | RequestRefusal> {
  if (!(await isSameOrigin())) return { ok: false, refusal: "other-origin" };
  const session = await currentSession();
  if (session === null) return { ok: false, refusal: "signed-out" };
  const { requestKey, ...fields } = given;
  const key = keySchema.safeParse({ requestKey });
  const parsed = z.strictObject(schema.shape).safeParse(fields);
  if (!key.success || !parsed.success) {
    const problems = [key, parsed].flatMap(({ error }) => (error ? zodProblems(error) : []));
    return { ok: false, refusal: "invalid", problems };
  }
  const now = new Date();
  const input = parsed.data as z.output<z.ZodObject<Shape>>;
  const asked = { db, actor: session.actor, key: key.data.requestKey, now, isQuick };
  return answerOnce(asked, (actor) => work({ actor, input, now }));
}
