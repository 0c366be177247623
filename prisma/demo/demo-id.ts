import { createHash } from "node:crypto";

/**
 * The id of a row of the demonstration content: always the same for the same name, so that the content can be
 * recognised and taken out again whole. A UUID of version 8 (RFC 9562), which no other part of the product makes.
 */
export function demoId(kind: string, name: string): string {
  const hex = createHash("sha256").update(`broadsheet demonstration ${kind} ${name}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
