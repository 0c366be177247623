import { sessionLimits } from "@/lib/session-cookie";
import type { SessionLine } from "@/lib/staff-view";
import { db } from "@/server/db";

/** The sessions of an account that still open the newsroom, the one used last at the top. */
export async function openSessions(staffId: string, now: Date): Promise<SessionLine[]> {
  const rested = new Date(now.getTime() - sessionLimits.idle);
  return db.session.findMany({
    where: { staffId, isComplete: true, endsAt: { gt: now }, lastSeenAt: { gte: rested } },
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: "desc" }, { id: "asc" }],
  });
}
