import type { PrismaClient } from "@/server/generated/prisma/client";

const month = 30 * 24 * 3_600_000;

/** Removes pings that were settled, one way or the other, and written a month ago. */
export async function forgetOldPings(db: PrismaClient, now: Date): Promise<void> {
  await db.ping.deleteMany({ where: { dueAt: null, createdAt: { lt: new Date(now.getTime() - month) } } });
}
