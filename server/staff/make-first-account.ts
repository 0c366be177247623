import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { actingStaff } from "@/server/staff/acting-staff";
import { createSession, type NewSession } from "@/server/staff/create-session";
import { type JudgedPassword, judgePassword } from "@/server/staff/judge-password";
import { lockStaff } from "@/server/staff/lock-staff";
import { isFirstLink, takeStaffLink } from "@/server/staff/staff-link";
import { inTransaction } from "@/server/transaction";

export type MakeFirstAccount = {
  token: string;
  name: string;
  email: string;
  password: string;
  siteName: string;
  userAgent: string;
  now: Date;
};

export type MakeFirstAccountResult =
  | { ok: true; session: NewSession }
  | { ok: false; refusal: "link-over" }
  | Exclude<JudgedPassword, { ok: true }>;

/** Makes the first account, a publisher's, from the link that the first start printed, and signs it in. */
export async function makeFirstAccount(asked: MakeFirstAccount): Promise<MakeFirstAccountResult> {
  const { token, name, email, password, siteName, userAgent, now } = asked;
  // Before a hash is made for somebody without a link.
  if (!(await isFirstLink(token))) return { ok: false, refusal: "link-over" };
  const judged = await judgePassword(password, [name, email, siteName]);
  if (!judged.ok) return judged;
  return inTransaction<MakeFirstAccountResult>(async (tx) => {
    await lockStaff(tx);
    if ((await tx.staff.count()) > 0) return { ok: false, refusal: "link-over" };
    if (!(await takeStaffLink(tx, { kind: "first", token, now }))) return { ok: false, refusal: "link-over" };
    const { passwordHash } = judged;
    const staff = await tx.staff.create({
      data: { name, email, role: "publisher", passwordHash, passwordChangedAt: now, createdAt: now, updatedAt: now },
      select: { id: true, name: true, role: true },
    });
    const session = await createSession(tx, { staffId: staff.id, isComplete: true, userAgent, former: null, now });
    const subject = { subject: "staff", subjectId: staff.id };
    await writeAuditEntry(tx, { actor: actingStaff(staff), at: now, action: "make-first-account", ...subject });
    return { ok: true, session };
  });
}
