import type { StaffActor } from "@/lib/actor";
import { db } from "@/server/db";
import { newTotpSecret, totpAddress } from "@/server/staff/totp";

export type TotpEnrolment = { secret: string; address: string };

/**
 * The secret with which the actor's authenticator can be set up; null when there is a second step already. It is the same
 * each time until it has been confirmed, so that a page loaded anew does not make the first drawing worthless.
 */
export async function enrolTotp(actor: StaffActor, siteName: string): Promise<TotpEnrolment | null> {
  const fresh = newTotpSecret();
  // One statement: of two pages that are opened at once, both show what the first has written. updated_at stays.
  await db.$executeRaw`
    UPDATE staff SET totp_secret = ${fresh}
     WHERE id = ${actor.id}::uuid AND totp_secret IS NULL AND totp_confirmed_at IS NULL`;
  const { email, totpSecret, totpConfirmedAt } = await db.staff.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, totpSecret: true, totpConfirmedAt: true },
  });
  if (totpSecret === null || totpConfirmedAt !== null) return null;
  return { secret: totpSecret, address: totpAddress(totpSecret, { issuer: siteName, account: email }) };
}
