import { redirect } from "next/navigation";
import { z } from "zod";
import { formFields } from "@/lib/form-fields";
import { waitSentence } from "@/lib/refusals";
import { zodProblems } from "@/lib/zod-problems";
import type { NewSession } from "@/server/staff/create-session";
import { isSameOrigin } from "./same-origin";
import { caller, giveSession, heldToken } from "./session-cookie";

export type DoorWork<Input, Result> = (asked: {
  input: Input;
  address: string;
  userAgent: string;
  /** The token that the browser holds. */
  held: string | null;
  /** The key of the form; null where it has none. */
  formKey: string | null;
  now: Date;
}) => Promise<Result>;

type DoorResult = { ok: true; session?: NewSession; goTo?: string; said?: string } | DoorRefusal;

type DoorRefusal = { ok: false; refusal: string; seconds?: number };

export type DoorAnswer =
  | { ok: true; said?: string }
  | { ok: false; refusal: string; problems?: string[]; typed?: Record<string, string> };

/** The one way in which somebody who is not signed in asks for anything: from where, and what. Nobody is an actor yet. */
export async function answerAtDoor<Shape extends z.ZodRawShape, Result>(
  schema: z.ZodObject<Shape>,
  given: Record<string, unknown>,
  work: DoorWork<z.output<z.ZodObject<Shape>>, Result>,
): Promise<Result | { ok: false; refusal: "other-origin" } | { ok: false; refusal: "invalid"; problems: string[] }> {
  if (!(await isSameOrigin())) return { ok: false, refusal: "other-origin" };
  const { requestKey, ...fields } = given;
  const parsed = z.strictObject(schema.shape).safeParse(fields);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: sentencesOf(parsed.error) };
  const input = parsed.data as z.output<z.ZodObject<Shape>>;
  const formKey = z.uuid().safeParse(requestKey).data ?? null;
  return work({ input, ...(await caller()), held: await heldToken(), formKey, now: new Date() });
}

/** Our own messages are whole sentences; where one of the library stands, the field is named before it. */
function sentencesOf(error: z.ZodError): string[] {
  return error.issues.map(({ message }, at) => (message.endsWith(".") ? message : (zodProblems(error)[at] ?? message)));
}

/** A server action for a form at the door. What is typed into `kept` fields comes back with a refusal. */
export function doorAction<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  kept: readonly (keyof Shape & string)[],
  work: DoorWork<z.output<z.ZodObject<Shape>>, DoorResult>,
): (previous: unknown, form: FormData) => Promise<DoorAnswer> {
  return async (_previous, form) => {
    // Somebody without an account has no answers kept: what is done here is done once by the links' and codes' own nature,
    // and signing in opens one session for each form.
    const fields = formFields(form);
    const result = await answerAtDoor(schema, fields, work);
    if (!result.ok) return refusalOf(result, kept, fields);
    if (result.session) await giveSession(result.session);
    if (result.goTo !== undefined) redirect(result.goTo);
    return result.said === undefined ? { ok: true } : { ok: true, said: result.said };
  };
}

function refusalOf(
  result: DoorRefusal & { problems?: string[] },
  kept: readonly string[],
  fields: Record<string, unknown>,
): DoorAnswer {
  const problems = result.seconds === undefined ? result.problems : [waitSentence(result.seconds)];
  const typed = Object.fromEntries(kept.map((name) => [name, String(fields[name] ?? "")]));
  return { ok: false, refusal: result.refusal, ...(problems && { problems }), typed };
}
