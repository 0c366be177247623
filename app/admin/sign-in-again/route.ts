import { z } from "zod";
import { waitSentence } from "@/lib/refusals";
import { codeField, emailField, passwordField } from "@/lib/staff-fields";
import { signIn } from "@/server/staff/sign-in";
import { answerAtDoor } from "../door-action";
import { giveSession, heldToken } from "../session-cookie";
import { staffAnswer } from "../staff-route";

const schema = z.object({ email: emailField, password: passwordField, code: codeField.nullable() });

/**
 * Signs in again from a page that stays open. Unlike the form at the door it leads nowhere, and asks for the code of a
 * second step together with the password: nothing is given to the browser before both are right.
 */
export async function POST(request: Request): Promise<Response> {
  const given: unknown = await request.json().catch(() => null);
  const fields = typeof given === "object" && given !== null && !Array.isArray(given) ? { ...given } : {};
  const result = await answerAtDoor(schema, fields, async ({ input, address, userAgent, now }) =>
    signIn({ ...input, former: await heldToken(), address, userAgent, now }),
  );
  if (result.ok) {
    if (result.isComplete) await giveSession(result.session);
    return staffAnswer({ ok: true, ...{ isComplete: result.isComplete } });
  }
  const problems = "seconds" in result ? { problems: [waitSentence(result.seconds)] } : {};
  return staffAnswer({ ...result, ...problems });
}
