import { db } from "@/server/db";
import type { Prisma, PrismaClient } from "@/server/generated/prisma/client";

/** A client inside an open transaction: what the small pieces of a verb are given. */
export type Transaction = Prisma.TransactionClient;

/**
 * Does all of the work or none of it. A verb that refuses must do so before its first write: a returned refusal
 * commits. Rows that a decision rests on are locked by the work itself.
 */
export function inTransaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  { client = db, seconds = 20 }: { client?: PrismaClient; seconds?: number } = {},
): Promise<Result> {
  return client.$transaction(work, { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: seconds * 1_000 });
}
