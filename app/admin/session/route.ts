import { z } from "zod";
import { optionalField } from "@/lib/form-fields";
import { waitSentence } from "@/lib/refusals";
import { codeField, emailField, passwordField } from "@/lib/staff-fields";
import { signIn } from "@/server/staff/sign-in";
import { answerAtDoor } from "../door-action";
import { giveSession } from "../session-cookie";
import { readBody, staffAnswer } from "../staff-route";

const schema = z.object({ email: emailField, password: passwordField, code: optionalField(codeField).default(null) });

/**
 * The sign-in of a page that stays open: JSON with e-mail address, password and, where the account has a second step, its
 * code. Sets the session's cookie. "code-needed" asks for all three; nobody is signed in by halves here.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request);
  if (body === null) return staffAnswer({ ok: false, refusal: "invalid" });
  const result = await answerAtDoor(schema, body, ({ input, held, ...asked }) =>
    signIn({ ...input, former: held, ...asked }),
  );
  if (!result.ok) {
    return staffAnswer("seconds" in result ? { ...result, ...{ problems: [waitSentence(result.seconds)] } } : result);
  }
  if (!result.isComplete) return staffAnswer({ ok: false, refusal: "code-needed" });
  await giveSession(result.session);
  return staffAnswer({ ok: true });
}
