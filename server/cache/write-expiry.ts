import type { Transaction } from "@/server/transaction";

/** Says what a change has made out of date, in the transaction of the change; `tags` come from lib/cache-tags.ts. */
export async function writeExpiry(tx: Transaction, tags: readonly string[], now: Date): Promise<void> {
  if (tags.length === 0) return;
  // Raw, because the transaction's number is of a type that the client does not know.
  await tx.$executeRaw`INSERT INTO expiry (tags, at) VALUES (${[...new Set(tags)]}::text[], ${now})`;
}
