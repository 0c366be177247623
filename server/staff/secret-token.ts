import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as they stand in a cookie or a link: 43 letters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token: its SHA-256 in hex. Nobody who reads the database can come in with it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
