import type { StaffActor } from "@/lib/actor";
import { sessionLimits } from "@/lib/session-cookie";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { tokenHash } from "@/server/staff/token";

export type SessionView = {
  id: string;
  actor: StaffActor;
  email: string;
};

/** A session is noted as used at most this often, in milliseconds. */
const noteEvery = 60_000;

/**
 * Who holds this token, or null: an unknown token, one that has rested for eight hours or is a week old, a sign-in that
 * lacks its second step, somebody whose account is closed.
 */
export async function getSession(
  db: PrismaClient,
  { token, now }: { token: string; now: Date },
): Promise<SessionView | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      isComplete: true,
      lastSeenAt: true,
      endsAt: true,
      staff: {
        select: {
          id: true,
          name: true,
          email: true,
          role: true,
          disabledAt: true,
          sections: { select: { sectionId: true } },
        },
      },
    },
  });
  if (session === null || !session.isComplete || session.staff.disabledAt !== null) return null;
  const rested = now.getTime() - session.lastSeenAt.getTime();
  if (session.endsAt <= now || rested > sessionLimits.idle) return null;
  if (rested > noteEvery) {
    await db.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } });
  }
  const settings = await db.settings.findUnique({ where: { id: 1 }, select: { authorsPublish: true } });
  const { id, name, email, role, sections } = session.staff;
  const sectionIds = sections.length === 0 ? null : sections.map((section) => section.sectionId);
  const authorsPublish = settings?.authorsPublish ?? false;
  return {
    id: session.id,
    email,
    actor: { kind: "staff", id, name, role, sectionIds, authorsPublish, requestKey: null },
  };
}
