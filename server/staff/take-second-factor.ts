import { db } from "@/server/db";
import { noteFailedSignIn } from "@/server/staff/note-failed-sign-in";
import { recoveryCodeHash } from "@/server/staff/recovery-codes";
import { forgetTries, type Turn, takeTurn } from "@/server/staff/throttle";
import { matchingStep } from "@/server/staff/totp";

type Second = { staffId: string; code: string; address: string; now: Date };

/**
 * Takes the code of an authenticator, or a recovery code, of an account whose password was right. Each counts once: of two
 * that bring the same code at once, one is refused.
 */
export async function takeSecondFactor({
  staffId,
  code,
  address,
  now,
}: Second): Promise<{ ok: true } | { ok: false; refusal: "wrong-code" } | Exclude<Turn, { ok: true }>> {
  const tried = { kind: "code", account: staffId, address } as const;
  const turn = await takeTurn(tried);
  if (!turn.ok) return turn;
  const taken = /^[\d\s]*$/.test(code)
    ? await takeTotp(staffId, code, now)
    : await takeRecoveryCode(staffId, code, now);
  if (!taken) {
    await noteFailedSignIn({ staffId, step: "code", address, now });
    return { ok: false, refusal: "wrong-code" };
  }
  await forgetTries(tried);
  return { ok: true };
}

async function takeTotp(staffId: string, code: string, now: Date): Promise<boolean> {
  const staff = await db.staff.findUnique({
    where: { id: staffId },
    select: { totpSecret: true, totpConfirmedAt: true },
  });
  if (!staff?.totpSecret || staff.totpConfirmedAt === null) return false;
  const step = matchingStep(staff.totpSecret, code, now);
  if (step === null) return false;
  // The comparison and the note are one statement, and updated_at stays: nothing was changed that a screen shows.
  const taken = await db.$executeRaw`
    UPDATE staff SET totp_last_step = ${step}
     WHERE id = ${staffId}::uuid AND totp_secret = ${staff.totpSecret}
       AND (totp_last_step IS NULL OR totp_last_step < ${step})`;
  return taken === 1;
}

async function takeRecoveryCode(staffId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await db.recoveryCode.updateMany({
    where: { codeHash: recoveryCodeHash(code), staffId, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
