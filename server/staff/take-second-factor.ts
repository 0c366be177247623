import { db } from "@/server/db";
import { noteFailedSignIn } from "@/server/staff/note-failed-sign-in";
import { recoveryCodeHash } from "@/server/staff/recovery-codes";
import { forgetTries, type Turn, takeTurn } from "@/server/staff/throttle";
import { isCodeOfStep, matchingStep } from "@/server/staff/totp";
import type { Transaction } from "@/server/transaction";

type Code = { staffId: string; code: string; now: Date };

type SecondFactorRefusal = { ok: false; refusal: "wrong-code" } | Exclude<Turn, { ok: true }>;

/**
 * Takes the code of an authenticator, or a recovery code, of an account whose password was right. Each counts once: of two
 * that bring the same code at once, one is refused.
 */
export async function takeSecondFactor({
  address,
  ...given
}: Code & { address: string }): Promise<{ ok: true } | SecondFactorRefusal> {
  return trySecondFactor({ ...given, address }, async () =>
    (await takeCode(db, given)) ? { ok: true } : "wrong-code",
  );
}

/** One try at a second step, slowed down, counted and told as such. `work` takes the code, and says when it is wrong. */
export async function trySecondFactor<Result extends { ok: boolean }>(
  { staffId, address, now }: { staffId: string; address: string; now: Date },
  work: () => Promise<Result | "wrong-code">,
): Promise<Result | SecondFactorRefusal> {
  const tried = { kind: "code", account: staffId, address } as const;
  const turn = await takeTurn(tried);
  if (!turn.ok) return turn;
  const result = await work();
  if (result === "wrong-code") {
    await noteFailedSignIn({ staffId, step: "code", address, now });
    return { ok: false, refusal: "wrong-code" };
  }
  if (result.ok) await forgetTries(tried);
  return result;
}

/** Whether the code is one of the account's that was not used before; it is used now. */
export async function takeCode(client: Transaction, { staffId, code, now }: Code): Promise<boolean> {
  if (!isTotp(code)) {
    const where = { codeHash: recoveryCodeHash(code), staffId, usedAt: null };
    return (await client.recoveryCode.updateMany({ where, data: { usedAt: now } })).count === 1;
  }
  const staff = await totpOf(client, staffId);
  const step = staff && matchingStep(staff.secret, code, now);
  if (staff === null || step === null) return false;
  // The comparison and the note are one statement, and updated_at stays: nothing was changed that a screen shows.
  const taken = await client.$executeRaw`
    UPDATE staff SET totp_last_step = ${step}
     WHERE id = ${staffId}::uuid AND totp_secret = ${staff.secret}
       AND (totp_last_step IS NULL OR totp_last_step < ${step})`;
  return taken === 1;
}

/** Whether the code, of an authenticator or for recovery, is one that the account has used lately: not before `since`. */
export async function wasCodeTaken(
  client: Transaction,
  { staffId, code, since }: { staffId: string; code: string; since: Date },
): Promise<boolean> {
  if (!isTotp(code)) {
    const where = { codeHash: recoveryCodeHash(code), staffId, usedAt: { gte: since } };
    return (await client.recoveryCode.count({ where })) === 1;
  }
  const staff = await totpOf(client, staffId);
  if (staff === null || staff.lastStep === null) return false;
  return isCodeOfStep(staff.secret, code, { step: staff.lastStep, since });
}

const isTotp = (code: string) => /^[\d\s]*$/.test(code);

async function totpOf(client: Transaction, staffId: string) {
  const staff = await client.staff.findUnique({
    where: { id: staffId },
    select: { totpSecret: true, totpConfirmedAt: true, totpLastStep: true },
  });
  if (!staff?.totpSecret || staff.totpConfirmedAt === null) return null;
  return { secret: staff.totpSecret, lastStep: staff.totpLastStep };
}
