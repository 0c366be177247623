import type { Transaction } from "@/server/transaction";

/** Staff are few and seldom changed: one lock for all keeps two changes from taking away the last publisher together. */
export async function lockStaff(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('staff', 0))::text`;
}

/**
 * Whether somebody else could still let people in: a publisher whose account is open, has a password, and whose rights are
 * narrowed to no section.
 */
export async function hasOtherPublisher(tx: Transaction, staffId: string): Promise<boolean> {
  const others = await tx.staff.count({
    where: {
      id: { not: staffId },
      role: "publisher",
      disabledAt: null,
      passwordHash: { not: null },
      sections: { none: {} },
    },
  });
  return others > 0;
}
