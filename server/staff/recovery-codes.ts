import { createHash, randomInt } from "node:crypto";
import type { Transaction } from "@/server/transaction";

/** Without the letters and digits that are taken for each other: 0 o, 1 i l, and u, which makes words. */
const letters = "abcdefghjkmnpqrstvwxyz23456789";
const codes = 10;
const groups = 4;
const groupLength = 6;

/** "fm3kq7-x2hgsd-…": 24 letters of 30 are 117 bits, so that one SHA-256 keeps them as it keeps a token. */
function newRecoveryCode(): string {
  const group = () => Array.from({ length: groupLength }, () => letters[randomInt(letters.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

/** What is kept of a code, however it was typed. */
export function recoveryCodeHash(code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  return createHash("sha256").update(`recovery:${plain}`).digest("hex");
}

/** Ten new codes in place of all that were there. They are shown this once: only their hashes are kept. */
export async function replaceRecoveryCodes(tx: Transaction, staffId: string): Promise<string[]> {
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  const made = Array.from({ length: codes }, newRecoveryCode);
  await tx.recoveryCode.createMany({ data: made.map((code) => ({ codeHash: recoveryCodeHash(code), staffId })) });
  return made;
}
