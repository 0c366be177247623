import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { actingStaff } from "@/server/staff/acting-staff";
import { createSession, type NewSession } from "@/server/staff/create-session";
import { type JudgedPassword, judgePassword } from "@/server/staff/judge-password";
import { getStaffLink, takeStaffLink } from "@/server/staff/staff-link";
import { inTransaction } from "@/server/transaction";

export type SetPassword = {
  kind: "invitation" | "reset";
  token: string;
  /** The name that somebody who was invited goes by; null leaves it. */
  name: string | null;
  password: string;
  siteName: string;
  userAgent: string;
  now: Date;
};

export type SetPasswordResult =
  /** Not complete when the account has a second step, which a link does not replace. */
  | { ok: true; isComplete: boolean; session: NewSession }
  | { ok: false; refusal: "link-over" }
  | Exclude<JudgedPassword, { ok: true }>;

/**
 * Takes up an invitation, or sets a new password by a link. The link is used up, all sessions of the account end, and the
 * browser that asked is signed in.
 */
export async function setPassword(asked: SetPassword): Promise<SetPasswordResult> {
  const { kind, token, password, siteName, userAgent, now } = asked;
  const link = await getStaffLink(kind, token, now);
  if (link === null) return { ok: false, refusal: "link-over" };
  const name = asked.name ?? link.name;
  const judged = await judgePassword(password, [name, link.email, siteName]);
  if (!judged.ok) return judged;
  return inTransaction<SetPasswordResult>(async (tx) => {
    const { staffId } = link;
    await tx.$queryRaw`SELECT id FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
    const open = await tx.staff.count({ where: { id: staffId, disabledAt: null } });
    if (open === 0 || !(await takeStaffLink(tx, { kind, token, now }))) return { ok: false, refusal: "link-over" };
    const { passwordHash } = judged;
    const staff = await tx.staff.update({
      where: { id: staffId },
      data: { name, passwordHash, passwordChangedAt: now, updatedAt: now },
      select: { id: true, name: true, role: true, totpConfirmedAt: true },
    });
    await tx.session.deleteMany({ where: { staffId } });
    await tx.staffLink.deleteMany({ where: { staffId, usedAt: null } });
    const isComplete = staff.totpConfirmedAt === null;
    const session = await createSession(tx, { staffId, isComplete, userAgent, former: null, now });
    const action = kind === "invitation" ? "accept-invitation" : "reset-password";
    await writeAuditEntry(tx, { actor: actingStaff(staff), at: now, action, subject: "staff", subjectId: staffId });
    return { ok: true, isComplete, session };
  });
}
