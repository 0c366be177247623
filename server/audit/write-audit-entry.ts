import { type Actor, actorName, actorStaffId } from "@/lib/actor";
import { RepeatedRequest } from "@/server/audit/repeated-request";
import { Prisma } from "@/server/generated/prisma/client";
import type { Transaction } from "@/server/transaction";

export type AuditEntry = {
  actor: Actor;
  at: Date;
  /** The verb, as its file is named: "publish-article". */
  action: string;
  /** What it was done to: "article", "section" … */
  subject: string;
  subjectId: string;
  details?: Prisma.InputJsonObject;
};

/**
 * Adds a line to the audit trail, in the transaction of the change. Asked for by a form with a key, the line can stand
 * once.
 *
 * @throws RepeatedRequest when the same form has done the same thing before; the transaction is lost then.
 */
export async function writeAuditEntry(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { actor, at, action, subject, subjectId, details = {} } = entry;
  const requestKey = actor.kind === "staff" ? actor.requestKey : null;
  const staffId = actorStaffId(actor);
  try {
    await tx.auditEntry.create({
      data: { at, staffId, actor: actorName(actor), action, subject, subjectId, details, requestKey },
      select: { id: true },
    });
  } catch (error) {
    if (requestKey !== null && isTaken(error)) throw new RepeatedRequest();
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
