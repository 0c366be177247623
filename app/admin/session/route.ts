import { z } from "zod";
import { waitSentence } from "@/lib/refusals";
import { codeField, emailField, passwordField } from "@/lib/staff-fields";
import { signIn } from "@/server/staff/sign-in";
import { answerAtDoor } from "../door-action";
import { giveSession } from "../session-cookie";
import { readBody, staffAnswer } from "../staff-route";

const schema = z.object({ email: emailField, password: passwordField, code: codeField.nullable().default(null) });

/**
 * Signs in again from a page that stays open: JSON with e-mail address, password and, where the account has a second step,
 * its code. Unlike the form at the door it leads nowhere, and nothing is given to the browser before all is right:
 * `isComplete: false` asks for the same once more, with the code.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return staffAnswer({ ok: false, refusal: "invalid" });
  const result = await answerAtDoor(schema, body, ({ input, held, ...asked }) =>
    signIn({ ...input, former: held, ...asked, formKey: null }),
  );
  if (!result.ok) {
    return staffAnswer("seconds" in result ? { ...result, ...{ problems: [waitSentence(result.seconds)] } } : result);
  }
  if (result.isComplete) await giveSession(result.session);
  return staffAnswer({ ok: true, ...{ isComplete: result.isComplete } });
}
