"use server";

import { z } from "zod";
import { waitSentence } from "@/lib/refusals";
import { codeField, passwordField } from "@/lib/staff-fields";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { changePassword } from "@/server/staff/change-password";
import { confirmTotp } from "@/server/staff/confirm-totp";
import { endSessions } from "@/server/staff/end-sessions";
import { removeTotp } from "@/server/staff/remove-totp";
import { renewRecoveryCodes } from "@/server/staff/renew-recovery-codes";
import { currentSession } from "../../current-staff";
import { caller, giveSession, takeSessionAway } from "../../session-cookie";
import { staffAction } from "../../staff-action";

type Refused = { ok: false; refusal: string; seconds?: number };

/** How long somebody has to wait stands in the sentence. */
function told<Given extends Refused>(refused: Given) {
  return refused.seconds === undefined ? refused : { ...refused, problems: [waitSentence(refused.seconds)] };
}

export const changePasswordAction = staffAction(
  z.object({ current: passwordField, password: passwordField }),
  async ({ actor, input, now }) => {
    const [site, session] = await Promise.all([getSite(db), currentSession()]);
    const names = { email: session?.email ?? "", siteName: site.name };
    const result = await changePassword({ ...input, ...names, ...(await caller()), actor, now });
    if (!result.ok) return told(result);
    await giveSession(result.session);
    return { ok: true, said: "The password is changed. Every other browser is signed out." };
  },
);

export const confirmTotpAction = staffAction(
  z.object({ code: codeField, password: passwordField }),
  async ({ actor, input, now }) => {
    const { address } = await caller();
    const result = await confirmTotp({ ...input, address, actor, now });
    if (!result.ok) return told(result);
    return { ok: true, said: "The second step holds from now on.", shownOnce: { codes: result.recoveryCodes } };
  },
);

const withPassword = z.object({ password: passwordField });

export const removeTotpAction = staffAction(withPassword, async ({ actor, input, now }) => {
  const { address } = await caller();
  const result = await removeTotp({ ...input, address, actor, now });
  return result.ok ? { ok: true, said: "The second step is taken away." } : told(result);
});

export const renewRecoveryCodesAction = staffAction(withPassword, async ({ actor, input, now }) => {
  const { address } = await caller();
  const result = await renewRecoveryCodes({ ...input, address, actor, now });
  if (!result.ok) return told(result);
  return { ok: true, said: "The former codes open nothing any more.", shownOnce: { codes: result.recoveryCodes } };
});

export const endOwnSessionAction = staffAction(
  z.object({ sessionId: z.uuid(), staffId: z.uuid() }),
  ({ actor, input: { sessionId }, now }) => endSessions({ staffId: actor.id, sessionId, actor, now }),
);

export const endOtherSessionsAction = staffAction(z.object({}), async ({ actor, now }) => {
  const session = await currentSession();
  return endSessions({ staffId: actor.id, sessionId: null, except: session?.id, actor, now });
});

export const signOutAction = staffAction(z.object({}), async ({ actor, now }) => {
  const session = await currentSession();
  if (session !== null) await endSessions({ staffId: actor.id, sessionId: session.id, actor, now });
  await takeSessionAway();
  return { ok: true, goTo: "/admin/sign-in" };
});
