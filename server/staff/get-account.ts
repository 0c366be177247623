import type { StaffActor } from "@/lib/actor";
import type { AccountView } from "@/lib/staff-view";
import { db } from "@/server/db";
import { openSessions } from "@/server/staff/open-sessions";

/** The actor's own account; `sessionId` is the session that asks. */
export async function getAccount(
  actor: StaffActor,
  { sessionId, now }: { sessionId: string; now: Date },
): Promise<AccountView> {
  const [staff, sessions] = await Promise.all([
    db.staff.findUniqueOrThrow({
      where: { id: actor.id },
      select: {
        name: true,
        email: true,
        role: true,
        totpConfirmedAt: true,
        passwordChangedAt: true,
        _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
      },
    }),
    openSessions(actor.id, now),
  ]);
  const { name, email, role, passwordChangedAt, totpConfirmedAt, _count } = staff;
  return {
    ...{ name, email, role, passwordChangedAt },
    hasSecondStep: totpConfirmedAt !== null,
    recoveryCodes: _count.recoveryCodes,
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId })),
  };
}
