import type { StaffActor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { lockStaff } from "@/server/staff/lock-staff";
import { makeStaffLink } from "@/server/staff/staff-link";
import { type PlaceRefusal, placeRefusal, type StaffPlace, setSections } from "@/server/staff/staff-places";
import { inTransaction } from "@/server/transaction";

export type InviteStaffResult =
  /** The token of the link, which is shown once and mailed; nobody can read it again. */
  { ok: true; staffId: string; token: string } | { ok: false; refusal: "forbidden" | PlaceRefusal };

/** Adds somebody to the staff, who chooses a password by the link of the invitation. It is good for seven days. */
export async function inviteStaff({
  place,
  actor,
  now,
}: {
  place: StaffPlace;
  actor: StaffActor;
  now: Date;
}): Promise<InviteStaffResult> {
  if (!may(actor, "keep-staff")) return { ok: false, refusal: "forbidden" };
  const { name, email, role, sectionIds, contributorId } = place;
  return inTransaction<InviteStaffResult>(async (tx) => {
    await lockStaff(tx);
    const refusal = await placeRefusal(tx, place, null);
    if (refusal !== null) return { ok: false, refusal };
    const { id: staffId } = await tx.staff.create({
      data: { name, email, role, contributorId, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    await setSections(tx, staffId, sectionIds);
    const token = await makeStaffLink(tx, {
      kind: "invitation",
      staffId,
      createdById: actor.id,
      limit: "invitation",
      now,
    });
    const details = { name, email, role, sectionIds: [...sectionIds] };
    const subject = { subject: "staff", subjectId: staffId, details };
    await writeAuditEntry(tx, { actor, at: now, action: "invite-staff", ...subject });
    return { ok: true, staffId, token };
  });
}
