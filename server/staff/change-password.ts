import type { StaffActor } from "@/lib/actor";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type ConfirmedPassword, confirmPassword } from "@/server/staff/confirm-password";
import { createSession, type NewSession } from "@/server/staff/create-session";
import { type JudgedPassword, judgePassword } from "@/server/staff/judge-password";
import { inTransaction } from "@/server/transaction";

export type ChangePassword = {
  current: string;
  password: string;
  email: string;
  siteName: string;
  address: string;
  userAgent: string;
  actor: StaffActor;
  now: Date;
};

export type ChangePasswordResult =
  | { ok: true; session: NewSession }
  | { ok: false; refusal: "stale" }
  | Exclude<ConfirmedPassword, { ok: true }>
  | Exclude<JudgedPassword, { ok: true }>;

/** Changes one's own password, which ends all sessions of the account; this browser gets a new one. */
export async function changePassword(asked: ChangePassword): Promise<ChangePasswordResult> {
  const { current, password, email, siteName, address, userAgent, actor, now } = asked;
  const confirmed = await confirmPassword({ staffId: actor.id, password: current, address });
  if (!confirmed.ok) return confirmed;
  const judged = await judgePassword(password, [actor.name, email, siteName]);
  if (!judged.ok) return judged;
  return inTransaction<ChangePasswordResult>(async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { id: actor.id, passwordHash: confirmed.passwordHash, disabledAt: null },
      data: { passwordHash: judged.passwordHash, passwordChangedAt: now, updatedAt: now },
    });
    if (count === 0) return { ok: false, refusal: "stale" };
    await tx.session.deleteMany({ where: { staffId: actor.id } });
    await tx.staffLink.deleteMany({ where: { staffId: actor.id, usedAt: null } });
    const session = await createSession(tx, { staffId: actor.id, isComplete: true, userAgent, former: null, now });
    const subject = { subject: "staff", subjectId: actor.id };
    await writeAuditEntry(tx, { actor, at: now, action: "change-password", ...subject });
    return { ok: true, session };
  });
}
