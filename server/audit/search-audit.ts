import type { Actor } from "@/lib/actor";
import type { AuditLine, AuditPage, AuditQuestion } from "@/lib/audit-view";
import { calendarSpan } from "@/lib/dates";
import { momentCursor, readMomentCursor } from "@/lib/moment-cursor";
import { may } from "@/lib/permissions";
import { db } from "@/server/db";
import type { Prisma } from "@/server/generated/prisma/client";
import { siteClock } from "@/server/settings/site-clock";

const pageSize = 50;

/** One page of the audit trail, newest first; null for those who may not read it. A cursor that is none begins anew. */
export async function searchAudit(
  question: AuditQuestion,
  { actor, cursor }: { actor: Actor; cursor: string | null },
): Promise<AuditPage | null> {
  if (!may(actor, "read-audit")) return null;
  const { timeZone } = await siteClock(db);
  const found = await readLines(await whereOf(question, timeZone), cursor, pageSize + 1);
  const lines = found.slice(0, pageSize);
  const last = lines.at(-1);
  return { lines, olderCursor: found.length > pageSize && last !== undefined ? momentCursor(last) : null };
}

/** How many lines are read at once for an export. */
const batch = 1_000;

/** All lines that a question finds, newest first, as they are read; null for those who may not read them. */
export async function exportAudit(question: AuditQuestion, actor: Actor): Promise<AsyncGenerator<AuditLine> | null> {
  if (!may(actor, "read-audit")) return null;
  const { timeZone } = await siteClock(db);
  return walk(await whereOf(question, timeZone));
}

async function* walk(where: Prisma.AuditEntryWhereInput): AsyncGenerator<AuditLine> {
  let cursor: string | null = null;
  for (;;) {
    const lines: AuditLine[] = await readLines(where, cursor, batch);
    yield* lines;
    const last = lines.at(-1);
    if (last === undefined || lines.length < batch) return;
    cursor = momentCursor(last);
  }
}

async function whereOf(question: AuditQuestion, timeZone: string): Promise<Prisma.AuditEntryWhereInput> {
  const { staffId, action, subjectId, from, until } = question;
  return {
    ...(staffId && { staffId }),
    ...(action && { action }),
    ...(subjectId && { subjectId }),
    at: {
      ...(from && { gte: calendarSpan(from, timeZone).from }),
      ...(until && { lt: calendarSpan(until, timeZone).until }),
    },
  };
}

async function readLines(
  where: Prisma.AuditEntryWhereInput,
  cursor: string | null,
  take: number,
): Promise<AuditLine[]> {
  const edge = cursor === null ? null : readMomentCursor(cursor);
  const beyond = edge === null ? {} : { OR: [{ at: { lt: edge.at } }, { at: edge.at, id: { lt: edge.id } }] };
  const rows = await db.auditEntry.findMany({
    where: { AND: [where, beyond] },
    select: { id: true, at: true, actor: true, action: true, subject: true, subjectId: true, details: true },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take,
  });
  return rows.map(({ id, details, ...row }) => ({ ...row, id: String(id), details: asRecord(details) }));
}

function asRecord(details: Prisma.JsonValue): Record<string, unknown> {
  return typeof details === "object" && details !== null && !Array.isArray(details) ? details : {};
}

export type AuditChoices = { staff: { id: string; name: string }[]; actions: string[] };

/** Who and what the trail can be searched for. */
export async function listAuditChoices(actor: Actor): Promise<AuditChoices> {
  if (!may(actor, "read-audit")) return { staff: [], actions: [] };
  // A loose scan along the index: as many steps as there are verbs, however long the trail is.
  const [staff, actions] = await Promise.all([
    db.staff.findMany({ select: { id: true, name: true }, orderBy: [{ name: "asc" }, { id: "asc" }] }),
    db.$queryRaw<{ action: string }[]>`
      WITH RECURSIVE verbs AS (
        (SELECT action FROM audit_entry ORDER BY action LIMIT 1)
        UNION ALL
        SELECT (SELECT a.action FROM audit_entry a WHERE a.action > verbs.action ORDER BY a.action LIMIT 1)
        FROM verbs WHERE verbs.action IS NOT NULL
      ) SELECT action FROM verbs WHERE action IS NOT NULL`,
  ]);
  return { staff, actions: actions.map(({ action }) => action) };
}
