import type { StaffActor } from "@/lib/actor";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { type ConfirmedPassword, confirmPassword } from "@/server/staff/confirm-password";
import { replaceRecoveryCodes } from "@/server/staff/recovery-codes";
import { type Turn, takeTurn } from "@/server/staff/throttle";
import { matchingStep } from "@/server/staff/totp";
import { inTransaction } from "@/server/transaction";

export type ConfirmTotp = { code: string; password: string; address: string; actor: StaffActor; now: Date };

export type ConfirmTotpResult =
  /** The recovery codes, shown this once. */
  | { ok: true; recoveryCodes: string[] }
  | { ok: false; refusal: "wrong-code" | "stale" }
  | Exclude<ConfirmedPassword, { ok: true }>
  | Exclude<Turn, { ok: true }>;

/** The second step holds from now on: the authenticator shows the right code, and who asks knows the password. */
export async function confirmTotp({ code, password, address, actor, now }: ConfirmTotp): Promise<ConfirmTotpResult> {
  const confirmed = await confirmPassword({ staffId: actor.id, password, address });
  if (!confirmed.ok) return confirmed;
  const turn = await takeTurn({ kind: "code", account: actor.id, address });
  if (!turn.ok) return turn;
  return inTransaction<ConfirmTotpResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM staff WHERE id = ${actor.id}::uuid FOR UPDATE`;
    const { totpSecret } = await tx.staff.findUniqueOrThrow({
      where: { id: actor.id },
      select: { totpSecret: true },
    });
    const step = totpSecret === null ? null : matchingStep(totpSecret, code, now);
    if (step === null) return { ok: false, refusal: "wrong-code" };
    const { count } = await tx.staff.updateMany({
      where: { id: actor.id, totpConfirmedAt: null },
      data: { totpConfirmedAt: now, totpLastStep: step, updatedAt: now },
    });
    if (count === 0) return { ok: false, refusal: "stale" };
    const recoveryCodes = await replaceRecoveryCodes(tx, actor.id);
    const subject = { subject: "staff", subjectId: actor.id };
    await writeAuditEntry(tx, { actor, at: now, action: "confirm-totp", ...subject });
    return { ok: true, recoveryCodes };
  });
}
