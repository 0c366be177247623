import { db } from "@/server/db";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

/** A client inside an open transaction: what the small pieces of a verb are given. */
export type Transaction = Prisma.TransactionClient;

/** How often the work is begun again when PostgreSQL has ended it in favour of another's. */
const attempts = 3;

/**
 * Does all of the work or none of it. A verb that refuses must do so before its first write: a returned refusal
 * commits. Rows that a decision rests on are locked by the work itself. Where two changes wait for each other,
 * PostgreSQL ends one of them, and that one is done again from the start: the work must do nothing but ask the database.
 */
export async function inTransaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  { client = db, seconds = 20 }: { client?: PrismaClient; seconds?: number } = {},
): Promise<Result> {
  const options = { isolationLevel: "ReadCommitted", maxWait: 10_000, timeout: seconds * 1_000 } as const;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.$transaction(work, options);
    } catch (error) {
      if (attempt === attempts || !isDeadlock(error)) throw error;
    }
  }
}

/** Prisma says it in a code of its own, and for raw statements hands PostgreSQL's on (40P01). */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || JSON.stringify([error.meta, error.message]).includes("40P01");
}
