import type { PrismaClient } from "@/server/generated/prisma/client";
import { newToken, tokenHash } from "@/server/staff/token";

/**
 * The token of a link that makes the first account; null when there is an account already. It is good until somebody has
 * used one: each start prints another, and whoever copied an older one need not look for it. `voidOlder` leaves this one
 * alone, for when an older one fell into the wrong hands.
 */
export async function makeFirstLink(
  db: PrismaClient,
  { now, voidOlder }: { now: Date; voidOlder: boolean },
): Promise<string | null> {
  if ((await db.staff.count()) > 0) return null;
  const token = newToken();
  const data = { tokenHash: tokenHash(token), kind: "first", createdAt: now } as const;
  if (voidOlder) await db.staffLink.deleteMany({ where: { kind: "first" } });
  await db.staffLink.create({ data, select: { tokenHash: true } });
  return token;
}
