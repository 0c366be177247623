import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { StaffLine } from "@/lib/staff-view";
import { db } from "@/server/db";
import type { Prisma } from "@/server/generated/prisma/client";

const select = {
  id: true,
  name: true,
  email: true,
  role: true,
  passwordHash: true,
  totpConfirmedAt: true,
  disabledAt: true,
  sections: { select: { section: { select: { name: true } } }, orderBy: { section: { position: "asc" } } },
  sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
} satisfies Prisma.StaffSelect;

type Row = Pick<Prisma.StaffGetPayload<{ select: typeof select }>, "passwordHash" | "disabledAt">;

export function staffState({ passwordHash, disabledAt }: Row): StaffLine["state"] {
  if (disabledAt !== null) return "closed";
  return passwordHash === null ? "invited" : "open";
}

/** Everybody on the staff by name, those whose account is closed at the end; null for those who may not keep staff. */
export async function listStaff(actor: Actor): Promise<StaffLine[] | null> {
  if (!may(actor, "keep-staff")) return null;
  const rows = await db.staff.findMany({
    select,
    orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    sections: row.sections.map(({ section }) => section.name),
    state: staffState(row),
    hasSecondStep: row.totpConfirmedAt !== null,
    lastSeenAt: row.sessions[0]?.lastSeenAt ?? null,
  }));
}
