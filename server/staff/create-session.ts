import { sessionLimits } from "@/lib/session-cookie";
import { newToken, tokenHash } from "@/server/staff/token";
import type { Transaction } from "@/server/transaction";

/** What the browser is given: a secret for its cookie, and when that stops being good. */
export type NewSession = { token: string; endsAt: Date };

/** How long somebody whose password was right has for the second step, in milliseconds. */
const secondStepLimit = 10 * 60_000;

/** Milliseconds in which a form that comes again is the same sign-in, and not another one under its key. */
export const sameSignIn = 60_000;

type CreateSession = {
  staffId: string;
  /** False until the second step is done. */
  isComplete: boolean;
  userAgent: string;
  /** The token that the browser holds already: that session ends, so that no token outlives a sign-in. */
  former: string | null;
  /** The key of the form that asks for it, where that may be sent twice. */
  formKey?: string | null;
  now: Date;
};

/** A session under a new token, in the transaction of the sign-in. Sessions of the account that are over are removed. */
export async function createSession(tx: Transaction, session: CreateSession): Promise<NewSession> {
  const { staffId, isComplete, userAgent, former, formKey = null, now } = session;
  const token = newToken();
  const endsAt = new Date(now.getTime() + (isComplete ? sessionLimits.absolute : secondStepLimit));
  const rested = new Date(now.getTime() - sessionLimits.idle);
  const over = { staffId, OR: [{ endsAt: { lte: now } }, { lastSeenAt: { lt: rested } }] };
  await tx.session.deleteMany({
    where: { OR: [over, ...(former === null ? [] : [{ tokenHash: tokenHash(former) }])] },
  });
  await tx.session.create({
    data: {
      tokenHash: tokenHash(token),
      staffId,
      isComplete,
      userAgent: keptUserAgent(userAgent),
      formKey,
      createdAt: now,
      lastSeenAt: now,
      endsAt,
    },
    select: { id: true },
  });
  return { token, endsAt };
}

/** As much of a browser's name as the list of sessions keeps. */
export function keptUserAgent(userAgent: string): string {
  return userAgent.slice(0, 300);
}
