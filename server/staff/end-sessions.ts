import type { StaffActor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { inTransaction } from "@/server/transaction";

export type EndSessions = {
  staffId: string;
  /** One of them, or null for all. */
  sessionId: string | null;
  /** One that stays: the session that asks. */
  except?: string | undefined;
  actor: StaffActor;
  now: Date;
};

/** Ends sessions: one's own, or, for those who keep staff, anybody's. Those that are over already are as good. */
export async function endSessions(asked: EndSessions): Promise<{ ok: true } | { ok: false; refusal: "forbidden" }> {
  const { staffId, sessionId, except, actor, now } = asked;
  if (staffId !== actor.id && !may(actor, "keep-staff")) return { ok: false, refusal: "forbidden" };
  return inTransaction<{ ok: true }>(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: {
        staffId,
        ...(sessionId !== null && { id: sessionId }),
        ...(except !== undefined && { NOT: { id: except } }),
      },
    });
    const subject = { subject: "staff", subjectId: staffId, details: { count } };
    if (count > 0) await writeAuditEntry(tx, { actor, at: now, action: "end-sessions", ...subject });
    return { ok: true };
  });
}
