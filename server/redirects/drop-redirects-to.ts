import type { Transaction } from "@/server/transaction";

/** Takes away what leads to an address that is gone. Returns the addresses that led there, for the expiry. */
export async function dropRedirectsTo(tx: Transaction, toPath: string): Promise<string[]> {
  const rows = await tx.redirect.findMany({ where: { toPath }, select: { fromPath: true } });
  await tx.redirect.deleteMany({ where: { toPath } });
  return rows.map(({ fromPath }) => fromPath);
}
