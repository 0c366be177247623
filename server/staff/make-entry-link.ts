import type { Actor } from "@/lib/actor";
import { actorStaffId } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { lockStaff } from "@/server/staff/lock-staff";
import { makeStaffLink } from "@/server/staff/staff-link";
import { inTransaction } from "@/server/transaction";

export type MakeEntryLinkResult =
  | { ok: true; kind: "invitation" | "reset"; token: string; name: string; email: string }
  | { ok: false; refusal: "forbidden" | "not-found" };

/**
 * A link that is handed to a member of staff: a new invitation while the first has not been taken up, else one to set a
 * new password, good for a day. The older links of the account stop being good. Nothing else changes before it is used.
 */
export async function makeEntryLink(asked: { staffId: string; actor: Actor; now: Date }): Promise<MakeEntryLinkResult> {
  const { staffId, actor, now } = asked;
  if (!may(actor, "keep-staff")) return { ok: false, refusal: "forbidden" };
  return inTransaction<MakeEntryLinkResult>(async (tx) => {
    await lockStaff(tx);
    const staff = await tx.staff.findUnique({
      where: { id: staffId, disabledAt: null },
      select: { name: true, email: true, passwordHash: true },
    });
    if (staff === null) return { ok: false, refusal: "not-found" };
    const kind = staff.passwordHash === null ? "invitation" : "reset";
    const limit = kind === "invitation" ? "invitation" : "handedReset";
    const token = await makeStaffLink(tx, { kind, staffId, createdById: actorStaffId(actor), limit, now });
    const subject = { subject: "staff", subjectId: staffId, details: { kind } };
    await writeAuditEntry(tx, { actor, at: now, action: "make-entry-link", ...subject });
    return { ok: true, kind, token, name: staff.name, email: staff.email };
  });
}
