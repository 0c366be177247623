import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { db } from "@/server/db";
import { actingStaff } from "@/server/staff/acting-staff";
import { createSession, type NewSession } from "@/server/staff/create-session";
import { takeSecondFactor } from "@/server/staff/take-second-factor";
import type { Turn } from "@/server/staff/throttle";
import { tokenHash } from "@/server/staff/token";
import { inTransaction } from "@/server/transaction";

export type FinishSignIn = { token: string; code: string; address: string; userAgent: string; now: Date };

export type FinishSignInResult =
  | { ok: true; session: NewSession }
  /** The first step was too long ago, or the account was closed meanwhile: sign in anew. */
  | { ok: false; refusal: "sign-in-again" | "wrong-code" }
  | Exclude<Turn, { ok: true }>;

/** The second step of a sign-in. A right code ends the half-made session and opens a whole one under a new token. */
export async function finishSignIn({
  token,
  code,
  address,
  userAgent,
  now,
}: FinishSignIn): Promise<FinishSignInResult> {
  const staff = await halfSignedIn(token, now);
  if (staff === null) return { ok: false, refusal: "sign-in-again" };
  const second = await takeSecondFactor({ staffId: staff.id, code, address, now });
  if (!second.ok) return second;
  return inTransaction<FinishSignInResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM staff WHERE id = ${staff.id}::uuid FOR SHARE`;
    const { count } = await tx.session.deleteMany({ where: { tokenHash: tokenHash(token), isComplete: false } });
    const open = await tx.staff.count({ where: { id: staff.id, disabledAt: null } });
    if (count === 0 || open === 0) return { ok: false, refusal: "sign-in-again" };
    const session = await createSession(tx, { staffId: staff.id, isComplete: true, userAgent, former: null, now });
    const subject = { subject: "staff", subjectId: staff.id };
    await writeAuditEntry(tx, { actor: actingStaff(staff), at: now, action: "sign-in", ...subject });
    return { ok: true, session };
  });
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
