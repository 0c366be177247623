import type { StaffActor } from "@/lib/actor";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type EndSession = {
  /** As lists of sessions name it. */
  sessionId: string;
  actor: StaffActor;
  now: Date;
};

/** Ends one of the actor's own sessions, this one or that of a lost telephone. One that is over already is as good. */
export async function signOut({ sessionId, actor, now }: EndSession): Promise<{ ok: true }> {
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, staffId: actor.id } });
    const subject = { subject: "staff", subjectId: actor.id };
    if (count > 0) await writeAuditEntry(tx, { actor, at: now, action: "sign-out", ...subject });
    return { ok: true };
  });
}
