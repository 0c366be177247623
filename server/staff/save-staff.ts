import type { StaffActor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { expectedRow } from "@/server/expected-row";
import { hasOtherPublisher, lockStaff } from "@/server/staff/lock-staff";
import { type PlaceRefusal, placeRefusal, type StaffPlace, setSections } from "@/server/staff/staff-places";
import { inTransaction, type Transaction } from "@/server/transaction";

export type SaveStaff = {
  /** `updatedAt` is what the publisher has read. */
  existing: { id: string; updatedAt: Date };
  place: StaffPlace;
  actor: StaffActor;
  now: Date;
};

export type SaveStaffResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "last-publisher" | PlaceRefusal };

/**
 * Changes somebody's name, address, role, sections and contributor. Another role, other sections or another address end
 * all sessions of the account: what is open on a screen was opened under other rights.
 *
 * Refusals: "last-publisher" when nobody would be left who can let people in; "stale" when somebody has saved since.
 */
export async function saveStaff({ existing, place, actor, now }: SaveStaff): Promise<SaveStaffResult> {
  if (!may(actor, "keep-staff")) return { ok: false, refusal: "forbidden" };
  return inTransaction<SaveStaffResult>(async (tx) => {
    await lockStaff(tx);
    const before = await readPlace(tx, existing.id);
    const unexpected = expectedRow(existing, before);
    if (before === null || unexpected !== null) return { ok: false, refusal: unexpected ?? "not-found" };
    const staysPublisher = place.role === "publisher" && place.sectionIds.length === 0;
    if (!staysPublisher && !(await hasOtherPublisher(tx, existing.id))) return { ok: false, refusal: "last-publisher" };
    const refusal = await placeRefusal(tx, place, existing.id);
    if (refusal !== null) return { ok: false, refusal };

    const { name, email, role, contributorId, sectionIds } = place;
    await tx.staff.update({
      where: { id: existing.id },
      data: { name, email, role, contributorId, updatedAt: now },
      select: { id: true },
    });
    await setSections(tx, existing.id, sectionIds);
    const formerIds = before.sections.map(({ sectionId }) => sectionId);
    const isOther = before.role !== role || before.email !== email || !sameIds(formerIds, sectionIds);
    if (isOther) await tx.session.deleteMany({ where: { staffId: existing.id } });
    const former = { name: before.name, email: before.email, role: before.role, sectionIds: formerIds };
    const details = { name, email, role, sectionIds: [...sectionIds], contributorId, former };
    const subject = { subject: "staff", subjectId: existing.id, details };
    await writeAuditEntry(tx, { actor, at: now, action: "save-staff", ...subject });
    return { ok: true };
  });
}

function readPlace(tx: Transaction, id: string) {
  return tx.staff.findUnique({
    where: { id },
    select: { name: true, email: true, role: true, updatedAt: true, sections: { select: { sectionId: true } } },
  });
}

function sameIds(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((id) => right.has(id));
}
