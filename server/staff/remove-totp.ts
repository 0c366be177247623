import { type Actor, actorStaffId, type StaffActor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type ConfirmedPassword, confirmPassword } from "@/server/staff/confirm-password";
import { inTransaction, type Transaction } from "@/server/transaction";

export type RemoveTotpResult =
  | { ok: true }
  | { ok: false; refusal: "no-second-step" }
  | Exclude<ConfirmedPassword, { ok: true }>;

/** Takes the second step from one's own account; who asks knows the password. */
export async function removeTotp(asked: {
  password: string;
  address: string;
  actor: StaffActor;
  now: Date;
}): Promise<RemoveTotpResult> {
  const { password, address, actor, now } = asked;
  const confirmed = await confirmPassword({ staffId: actor.id, password, address });
  if (!confirmed.ok) return confirmed;
  return inTransaction<RemoveTotpResult>((tx) => takeAway(tx, { staffId: actor.id, actor, now }));
}

export type ResetTotpResult = { ok: true } | { ok: false; refusal: "forbidden" | "no-second-step" };

/**
 * Takes the second step from the account of somebody who has lost both the authenticator and the recovery codes; all
 * sessions of the account end. For those who keep staff, and for the terminal.
 */
export async function resetTotp(asked: { staffId: string; actor: Actor; now: Date }): Promise<ResetTotpResult> {
  const { staffId, actor } = asked;
  // One's own is taken away with the password.
  if (!may(actor, "keep-staff") || actorStaffId(actor) === staffId) return { ok: false, refusal: "forbidden" };
  return inTransaction<ResetTotpResult>(async (tx) => {
    const taken = await takeAway(tx, asked);
    if (taken.ok) await tx.session.deleteMany({ where: { staffId } });
    return taken;
  });
}

async function takeAway(
  tx: Transaction,
  { staffId, actor, now }: { staffId: string; actor: Actor; now: Date },
): Promise<{ ok: true } | { ok: false; refusal: "no-second-step" }> {
  const { count } = await tx.staff.updateMany({
    where: { id: staffId, totpConfirmedAt: { not: null } },
    data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null, updatedAt: now },
  });
  if (count === 0) return { ok: false, refusal: "no-second-step" };
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  await writeAuditEntry(tx, { actor, at: now, action: "remove-totp", subject: "staff", subjectId: staffId });
  return { ok: true };
}
