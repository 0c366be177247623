import type { z } from "zod";
import { formFields } from "@/lib/form-fields";
import { answerStaff, type StaffWork } from "./staff-request";

const statuses: Record<string, number> = {
  "signed-out": 401,
  "other-origin": 403,
  forbidden: 403,
  "not-found": 404,
  invalid: 422,
};

/** The status that goes with an answer; a refusal that has no other is a conflict with what stands. */
function statusOf(result: { ok: boolean; refusal?: unknown }): number {
  return result.ok ? 200 : (statuses[String(result.refusal)] ?? 409);
}

export function staffAnswer(result: { ok: boolean; refusal?: unknown }): Response {
  return Response.json(result, { status: statusOf(result), headers: { "cache-control": "no-store" } });
}

export async function readBody(request: Request): Promise<Record<string, unknown> | null> {
  const type = request.headers.get("content-type") ?? "";
  try {
    if (type.startsWith("multipart/form-data")) return formFields(await request.formData());
    if (!type.startsWith("application/json")) return null;
    const body: unknown = await request.json();
    return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body } : null;
  } catch {
    return null;
  }
}

/**
 * A route handler for what is sent by scripts: JSON or a multipart form with `requestKey` among its fields. Answers the
 * verb's result as JSON under a fitting status. Unlike a server action its address is the same in every release.
 */
export function staffRoute<Shape extends z.ZodRawShape, Result extends { ok: boolean }>(
  schema: z.ZodObject<Shape>,
  work: StaffWork<z.output<z.ZodObject<Shape>>, Result>,
  /** What the address says, over what the body says. */
  fromPath: Record<string, string> = {},
  options: { isQuick?: boolean } = {},
): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = await readBody(request);
    if (body === null) {
      const problems = ["The request was not JSON and no form that could be read: load the page again."];
      return staffAnswer({ ok: false, refusal: "invalid", ...{ problems } });
    }
    return staffAnswer(await answerStaff(schema, { ...body, ...fromPath }, work, options));
  };
}
