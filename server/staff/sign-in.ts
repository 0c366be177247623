import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { db } from "@/server/db";
import { actingStaff } from "@/server/staff/acting-staff";
import { createSession, type NewSession, sameSignIn } from "@/server/staff/create-session";
import { noteFailedSignIn } from "@/server/staff/note-failed-sign-in";
import { passwordFits } from "@/server/staff/password-hash";
import { takeSecondFactor } from "@/server/staff/take-second-factor";
import { forgetTries, type Turn, takeTurn } from "@/server/staff/throttle";
import { inTransaction, type Transaction } from "@/server/transaction";

export type SignIn = {
  /** In lower case. */
  email: string;
  password: string;
  /** What the authenticator shows, or a recovery code; null when it is to be asked for afterwards. */
  code: string | null;
  /** The token of the session that the browser still holds. */
  former: string | null;
  /** The reader's address, for throttling. */
  address: string;
  userAgent: string;
  /** The key of the form, under which one session is opened however often it is sent; null where it has none. */
  formKey: string | null;
  now: Date;
};

export type SignInResult =
  /** Not complete: the token opens the second step alone. */
  | { ok: true; isComplete: boolean; session: NewSession }
  | { ok: false; refusal: "wrong-sign-in" | "wrong-code" | "busy" }
  | Exclude<Turn, { ok: true }>;

/**
 * Signs in with e-mail address and password, and with a code where the account has a second step. What does not fit gets
 * one answer, in the same time, whether the account exists, is closed, has no password yet, or the password is wrong.
 *
 * Refusals: "wait" with the seconds after which the next try is looked at; "busy" when too many sign in at this moment.
 */
export async function signIn(asked: SignIn): Promise<SignInResult> {
  const { email, password, address } = asked;
  const tried = { kind: "password", account: email, address } as const;
  const turn = await takeTurn(tried);
  if (!turn.ok) return turn;
  const staff = await db.staff.findUnique({
    where: { email },
    select: { id: true, name: true, role: true, passwordHash: true, totpConfirmedAt: true, disabledAt: true },
  });
  const fits = await passwordFits(staff?.disabledAt === null ? staff.passwordHash : null, password);
  if (fits === "busy") return { ok: false, refusal: "busy" };
  if (!fits || staff === null) {
    await noteFailedSignIn({ staffId: staff?.id ?? null, step: "password", address, now: asked.now });
    return { ok: false, refusal: "wrong-sign-in" };
  }

  const needsCode = staff.totpConfirmedAt !== null;
  if (needsCode && asked.code !== null) {
    const second = await takeSecondFactor({ staffId: staff.id, code: asked.code, address, now: asked.now });
    if (!second.ok) return second;
  }
  const isComplete = !needsCode || asked.code !== null;
  // Who knows the password and not the code has not come in: the tries of the first step go on counting.
  if (isComplete) await forgetTries(tried);
  return openSession(asked, { staff, isComplete, passwordHash: staff.passwordHash });
}

type Found = {
  staff: { id: string; name: string; role: "contributor" | "author" | "editor" | "publisher" };
  isComplete: boolean;
  passwordHash: string | null;
};

/** The account is looked at again under a lock: a password that was changed, or an account that was closed, meanwhile. */
async function openSession({ former, userAgent, formKey, now }: SignIn, { staff, isComplete, passwordHash }: Found) {
  return inTransaction<SignInResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM staff WHERE id = ${staff.id}::uuid FOR SHARE`;
    const unchanged = await tx.staff.count({ where: { id: staff.id, passwordHash, disabledAt: null } });
    if (unchanged === 0) return { ok: false, refusal: "wrong-sign-in" };
    const isAgain = formKey !== null && (await endSessionOf(tx, { staffId: staff.id, formKey }, now));
    const session = await createSession(tx, { staffId: staff.id, isComplete, userAgent, former, formKey, now });
    if (isComplete && !isAgain) {
      const subject = { subject: "staff", subjectId: staff.id };
      await writeAuditEntry(tx, { actor: actingStaff(staff), at: now, action: "sign-in", ...subject });
    }
    return { ok: true, isComplete, session };
  });
}

/**
 * Ends the session that this very form has opened before, and says whether that was this very sign-in. Its token cannot be given out a second time, because only the
 * hash is kept: the browser that sent the form twice may have thrown the first answer away, and holds the last one's.
 */
async function endSessionOf(tx: Transaction, form: { staffId: string; formKey: string }, now: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${form.formKey}, 4))::text`;
  const earlier = await tx.session.findMany({ where: form, select: { id: true, isComplete: true, createdAt: true } });
  await tx.session.deleteMany({ where: { id: { in: earlier.map(({ id }) => id) } } });
  return earlier.some(({ isComplete, createdAt }) => isComplete && now.getTime() - createdAt.getTime() < sameSignIn);
}
