import type { StaffActor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { hasOtherPublisher, lockStaff } from "@/server/staff/lock-staff";
import { inTransaction } from "@/server/transaction";

type Asked = { staffId: string; actor: StaffActor; now: Date };

export type CloseAccountResult = { ok: true } | { ok: false; refusal: "forbidden" | "not-found" | "last-publisher" };

/**
 * Closes somebody's account: all sessions and links end at once. What was written stays, under the same name, and the
 * account can be opened again.
 */
export async function closeAccount({ staffId, actor, now }: Asked): Promise<CloseAccountResult> {
  if (!may(actor, "keep-staff")) return { ok: false, refusal: "forbidden" };
  return inTransaction<CloseAccountResult>(async (tx) => {
    await lockStaff(tx);
    const staff = await tx.staff.findUnique({ where: { id: staffId }, select: { disabledAt: true } });
    if (staff === null) return { ok: false, refusal: "not-found" };
    if (staff.disabledAt !== null) return { ok: true };
    if (!(await hasOtherPublisher(tx, staffId))) return { ok: false, refusal: "last-publisher" };
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: now, updatedAt: now }, select: { id: true } });
    await tx.session.deleteMany({ where: { staffId } });
    await tx.staffLink.deleteMany({ where: { staffId, usedAt: null } });
    await writeAuditEntry(tx, { actor, at: now, action: "close-account", subject: "staff", subjectId: staffId });
    return { ok: true };
  });
}

/** Opens a closed account again, with the password and the rights that it had. */
export async function reopenAccount({ staffId, actor, now }: Asked): Promise<CloseAccountResult> {
  if (!may(actor, "keep-staff")) return { ok: false, refusal: "forbidden" };
  return inTransaction<CloseAccountResult>(async (tx) => {
    await lockStaff(tx);
    const staff = await tx.staff.findUnique({ where: { id: staffId }, select: { disabledAt: true } });
    if (staff === null) return { ok: false, refusal: "not-found" };
    if (staff.disabledAt === null) return { ok: true };
    await tx.staff.update({ where: { id: staffId }, data: { disabledAt: null, updatedAt: now }, select: { id: true } });
    await writeAuditEntry(tx, { actor, at: now, action: "reopen-account", subject: "staff", subjectId: staffId });
    return { ok: true };
  });
}
