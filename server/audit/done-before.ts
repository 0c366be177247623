import type { Actor } from "@/lib/actor";
import type { Transaction } from "@/server/transaction";

/**
 * What the same form has added before under this action: the id of its subject, or null. For verbs that make something
 * new, whose line in the audit trail could stand twice under two ids. Of two at once the second waits for the first.
 */
export async function doneBefore(tx: Transaction, actor: Actor, action: string): Promise<string | null> {
  if (actor.kind !== "staff" || actor.requestKey === null) return null;
  const { requestKey, id: staffId } = actor;
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${requestKey}, 2))::text`;
  const line = await tx.auditEntry.findFirst({ where: { requestKey, action, staffId }, select: { subjectId: true } });
  return line?.subjectId ?? null;
}
