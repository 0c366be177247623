import { type PasswordProblem, passwordProblem } from "@/lib/password-rules";
import { hashPassword } from "@/server/staff/password-hash";

export type JudgedPassword =
  | { ok: true; passwordHash: string }
  | { ok: false; refusal: `password-${PasswordProblem}` | "busy" };

/** A new password, hashed when nothing is wrong with it. `about` is what attackers know: see lib/password-rules.ts. */
export async function judgePassword(password: string, about: readonly string[]): Promise<JudgedPassword> {
  const problem = passwordProblem(password, about);
  if (problem !== null) return { ok: false, refusal: `password-${problem}` };
  const passwordHash = await hashPassword(password);
  return passwordHash === "busy" ? { ok: false, refusal: "busy" } : { ok: true, passwordHash };
}
