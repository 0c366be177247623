import type { PrismaClient } from "@/server/generated/prisma/client";

/** A form that is sent again comes within minutes; an editor whose network was gone sends what it kept within days. */
const week = 7 * 24 * 3_600_000;

/** Removes the answers to forms that were sent a week ago. That they were sent stays on their audit lines. */
export async function forgetOldRequests(db: PrismaClient, now: Date): Promise<void> {
  await db.staffRequest.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - week) } } });
}
