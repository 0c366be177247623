import { movePath } from "@/server/redirects/move-path";
import type { Transaction } from "@/server/transaction";

/**
 * Settles something at its address: what redirects from there gives way, and where it had another address before, that
 * one leads here, with what led there. Returns all these addresses, for the expiry.
 */
export async function settlePath(
  tx: Transaction,
  { from, to, now }: { from: string | null; to: string; now: Date },
): Promise<string[]> {
  if (from !== null && from !== to) return movePath(tx, { from, to, now });
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  return [to];
}
