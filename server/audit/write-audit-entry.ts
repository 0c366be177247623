import { type Actor, actorName, actorStaffId } from "@/lib/actor";
import type { Prisma } from "@/server/generated/prisma/client";
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

/** Adds a line to the audit trail, in the transaction of the change. */
export async function writeAuditEntry(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { actor, at, action, subject, subjectId, details = {} } = entry;
  await tx.auditEntry.create({
    data: { at, staffId: actorStaffId(actor), actor: actorName(actor), action, subject, subjectId, details },
    select: { id: true },
  });
}
