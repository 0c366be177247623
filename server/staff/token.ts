import { createHash, randomBytes } from "node:crypto";

/** A secret of 256 random bits for a cookie or a link, in 43 letters. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 in hex: enough for a secret that nobody can guess. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
