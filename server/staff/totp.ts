import { Secret, TOTP } from "otpauth";

/** Seconds for which a code is shown (RFC 6238). Every authenticator knows six digits, SHA-1 and thirty seconds. */
const period = 30;

function totpOf(secret: string, { issuer, account }: { issuer?: string; account?: string } = {}): TOTP {
  return new TOTP({
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period,
    ...(issuer !== undefined && { issuer }),
    ...(account !== undefined && { label: account }),
  });
}

/** A new secret of 160 bits, in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The address that an authenticator reads from the drawing. */
export function totpAddress(secret: string, names: { issuer: string; account: string }): string {
  return totpOf(secret, names).toString();
}

/** The code of this moment. */
export function totpCode(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

/**
 * The time step whose code this is, or null. One step before and after the present one are taken too: clocks differ, and
 * people type slowly (RFC 6238, 5.2).
 */
export function matchingStep(secret: string, code: string, now: Date): number | null {
  return matchingStepWithin(secret, code, { seconds: now.getTime() / 1_000, steps: 1 });
}

function matchingStepWithin(
  secret: string,
  code: string,
  { seconds, steps }: { seconds: number; steps: number },
): number | null {
  const token = code.replace(/\s/g, "");
  const delta = totpOf(secret).validate({ token, timestamp: seconds * 1_000, window: steps });
  return delta === null ? null : Math.floor(seconds / period) + delta;
}

/** Whether this is the code of that time step and of no other, and could still be taken at `since`. */
export function isCodeOfStep(secret: string, code: string, { step, since }: { step: number; since: Date }): boolean {
  const isLate = step < Math.floor(since.getTime() / 1_000 / period) - 1;
  return !isLate && matchingStepWithin(secret, code, { seconds: step * period, steps: 0 }) === step;
}
