import { db } from "@/server/db";
import { passwordFits } from "@/server/staff/password-hash";
import { forgetTries, type Turn, takeTurn } from "@/server/staff/throttle";

export type ConfirmedPassword =
  | { ok: true; passwordHash: string }
  | { ok: false; refusal: "wrong-password" | "busy" }
  | Exclude<Turn, { ok: true }>;

/**
 * Whether somebody who is signed in knows the account's password: a browser that was left open must not be enough to
 * change how its owner signs in. Slowed down as sign-ins are.
 */
export async function confirmPassword(asked: {
  staffId: string;
  password: string;
  address: string;
}): Promise<ConfirmedPassword> {
  const { staffId, password, address } = asked;
  const tried = { kind: "password", account: staffId, address } as const;
  const turn = await takeTurn(tried);
  if (!turn.ok) return turn;
  const staff = await db.staff.findUnique({ where: { id: staffId }, select: { passwordHash: true } });
  const fits = await passwordFits(staff?.passwordHash ?? null, password);
  if (fits === "busy") return { ok: false, refusal: "busy" };
  if (!fits || !staff?.passwordHash) return { ok: false, refusal: "wrong-password" };
  await forgetTries(tried);
  return { ok: true, passwordHash: staff.passwordHash };
}
