import type { StaffActor } from "@/lib/actor";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type ConfirmedPassword, confirmPassword } from "@/server/staff/confirm-password";
import { replaceRecoveryCodes } from "@/server/staff/recovery-codes";
import { inTransaction } from "@/server/transaction";

export type RenewRecoveryCodesResult =
  | { ok: true; recoveryCodes: string[] }
  | { ok: false; refusal: "no-second-step" }
  | Exclude<ConfirmedPassword, { ok: true }>;

/** Ten new recovery codes; those that were there open nothing any more. */
export async function renewRecoveryCodes(asked: {
  password: string;
  address: string;
  actor: StaffActor;
  now: Date;
}): Promise<RenewRecoveryCodesResult> {
  const { password, address, actor, now } = asked;
  const confirmed = await confirmPassword({ staffId: actor.id, password, address });
  if (!confirmed.ok) return confirmed;
  return inTransaction<RenewRecoveryCodesResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM staff WHERE id = ${actor.id}::uuid FOR UPDATE`;
    const enrolled = await tx.staff.count({ where: { id: actor.id, totpConfirmedAt: { not: null } } });
    if (enrolled === 0) return { ok: false, refusal: "no-second-step" };
    const recoveryCodes = await replaceRecoveryCodes(tx, actor.id);
    const subject = { subject: "staff", subjectId: actor.id };
    await writeAuditEntry(tx, { actor, at: now, action: "renew-recovery-codes", ...subject });
    return { ok: true, recoveryCodes };
  });
}
