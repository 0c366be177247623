import type { Transaction } from "@/server/transaction";

/** One at a time makes redirects by hand, so that two cannot close a circle between them; sections and topics wait too. */
export async function lockRedirects(tx: Transaction): Promise<void> {
  for (const name of ["sections", "topics", "redirects"]) {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text`;
  }
}
