import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { db } from "@/server/db";
import { actingStaff } from "@/server/staff/acting-staff";
import { createSession, keptUserAgent, type NewSession, sameSignIn } from "@/server/staff/create-session";
import { takeCode, trySecondFactor, wasCodeTaken } from "@/server/staff/take-second-factor";
import type { Turn } from "@/server/staff/throttle";
import { tokenHash } from "@/server/staff/token";
import { inTransaction, type Transaction } from "@/server/transaction";

export type FinishSignIn = {
  /** Of the first step. */
  token: string;
  code: string;
  address: string;
  userAgent: string;
  /** The key of the form, under which one session is opened however often it is sent; null where it has none. */
  formKey: string | null;
  now: Date;
};

export type FinishSignInResult =
  | { ok: true; session: NewSession }
  /** The first step was too long ago, or the account was closed meanwhile: sign in anew. */
  | { ok: false; refusal: "sign-in-again" | "wrong-code" }
  | Exclude<Turn, { ok: true }>;

const again = { ok: false, refusal: "sign-in-again" } as const;

/**
 * The second step of a sign-in. A right code ends the half-made session and opens a whole one under a new token. The same
 * form sent again with the same code gives another session in the place of that one: its token cannot be given out a
 * second time, and the browser may have thrown the first answer away.
 */
export async function finishSignIn(asked: FinishSignIn): Promise<FinishSignInResult> {
  const { token, address, now } = asked;
  const staff = (await halfSignedIn(token, now)) ?? (await finishedBefore(db, asked))?.staff ?? null;
  if (staff === null) return again;
  return trySecondFactor<FinishSignInResult>({ staffId: staff.id, address, now }, () =>
    inTransaction(async (tx) => {
      // Not shared: taking the code writes into this row, and two that share it would wait for each other.
      await tx.$queryRaw`SELECT id FROM staff WHERE id = ${staff.id}::uuid FOR NO KEY UPDATE`;
      if ((await tx.staff.count({ where: { id: staff.id, disabledAt: null } })) === 0) return again;
      // Of two that bring the same form at once, the second waits here until the first is done.
      const half = await tx.$queryRaw<unknown[]>`
        SELECT 1 FROM session WHERE token_hash = ${tokenHash(token)} AND NOT is_complete FOR UPDATE`;
      return half.length === 1 ? finish(tx, asked, staff) : finishAgain(tx, asked);
    }),
  );
}

type Staff = NonNullable<Awaited<ReturnType<typeof finishedBefore>>>["staff"];

async function finish(tx: Transaction, asked: FinishSignIn, staff: Staff): Promise<FinishSignInResult | "wrong-code"> {
  const { token, code, now } = asked;
  if (!(await takeCode(tx, { staffId: staff.id, code, now }))) return "wrong-code";
  await writeAuditEntry(tx, {
    actor: actingStaff(staff),
    at: now,
    action: "sign-in",
    subject: "staff",
    subjectId: staff.id,
  });
  return { ok: true, session: await openSession(tx, asked, { staffId: staff.id, formerHash: tokenHash(token) }) };
}

async function finishAgain(tx: Transaction, asked: FinishSignIn): Promise<FinishSignInResult> {
  const before = await finishedBefore(tx, asked);
  if (before === null) return again;
  const { code, now, userAgent } = asked;
  const staffId = before.staff.id;
  const since = new Date(now.getTime() - sameSignIn);
  if (before.userAgent !== keptUserAgent(userAgent) || !(await wasCodeTaken(tx, { staffId, code, since })))
    return again;
  return { ok: true, session: await openSession(tx, asked, { staffId, formerHash: before.tokenHash }) };
}

async function openSession(
  tx: Transaction,
  { token, formKey, userAgent, now }: FinishSignIn,
  { staffId, formerHash }: { staffId: string; formerHash: string },
): Promise<NewSession> {
  await tx.session.deleteMany({ where: { tokenHash: formerHash } });
  const key = formKey === null ? null : keyOfBoth(token, formKey);
  return createSession(tx, { staffId, isComplete: true, userAgent, former: null, formKey: key, now });
}

/** The whole session that this very form has opened, by a browser that holds the token of the first step. */
async function finishedBefore(client: Transaction, { token, formKey, now }: FinishSignIn) {
  if (formKey === null) return null;
  return client.session.findFirst({
    where: {
      formKey: keyOfBoth(token, formKey),
      isComplete: true,
      createdAt: { gt: new Date(now.getTime() - sameSignIn) },
      staff: { disabledAt: null },
    },
    select: { tokenHash: true, userAgent: true, staff: { select: { id: true, name: true, role: true } } },
  });
}

/** A key, in the form of a UUID, that only who holds both can name. */
function keyOfBoth(token: string, formKey: string): string {
  return tokenHash(`${token} ${formKey}`).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
}

/** Whose password was right a few minutes ago, by the token of that sign-in; null when there is none. */
export async function halfSignedIn(token: string, now: Date) {
  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      isComplete: true,
      endsAt: true,
      staff: { select: { id: true, name: true, role: true, disabledAt: true } },
    },
  });
  if (session === null || session.isComplete || session.endsAt <= now || session.staff.disabledAt !== null) return null;
  return session.staff;
}
