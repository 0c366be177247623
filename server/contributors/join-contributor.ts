import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type JoinContributor = {
  contributorId: string;
  /** With whom the contributor is joined as the editor has read it; null when with nobody. */
  expectedStaffId: string | null;
  /** Null lets the contributor stand alone. */
  staffId: string | null;
  actor: Actor;
  now: Date;
};

export type JoinContributorResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "unknown-staff" | "joined-elsewhere" };

/**
 * Says which member of staff a contributor is, so that what they begin carries their byline; readers see no difference.
 *
 * Refusals: "unknown-staff"; "joined-elsewhere" when the member of staff is another contributor already; "stale" when
 * somebody has joined or parted the contributor since.
 */
export async function joinContributor(join: JoinContributor): Promise<JoinContributorResult> {
  const { contributorId, expectedStaffId, staffId, actor, now } = join;
  if (!may(actor, "keep-contributors")) return { ok: false, refusal: "forbidden" };
  return inTransaction<JoinContributorResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM contributor WHERE id = ${contributorId}::uuid FOR UPDATE`;
    const contributor = await tx.contributor.findUnique({
      where: { id: contributorId },
      select: { name: true, staff: { select: { id: true } } },
    });
    if (contributor === null) return { ok: false, refusal: "not-found" };
    if ((contributor.staff?.id ?? null) !== expectedStaffId) return { ok: false, refusal: "stale" };
    if (staffId !== null) {
      await tx.$queryRaw`SELECT id FROM staff WHERE id = ${staffId}::uuid FOR UPDATE`;
      const staff = await tx.staff.findUnique({ where: { id: staffId }, select: { contributorId: true } });
      if (staff === null) return { ok: false, refusal: "unknown-staff" };
      if (staff.contributorId !== null && staff.contributorId !== contributorId) {
        return { ok: false, refusal: "joined-elsewhere" };
      }
    }
    await tx.staff.updateMany({ where: { contributorId }, data: { contributorId: null } });
    if (staffId !== null)
      await tx.staff.update({ where: { id: staffId }, data: { contributorId }, select: { id: true } });
    const details = { name: contributor.name, staffId };
    const subject = { subject: "contributor", subjectId: contributorId, details };
    await writeAuditEntry(tx, { actor, at: now, action: "join-contributor", ...subject });
    return { ok: true };
  });
}
