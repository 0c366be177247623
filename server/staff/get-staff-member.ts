import type { Actor } from "@/lib/actor";
import { may } from "@/lib/permissions";
import type { StaffChoices, StaffMemberView } from "@/lib/staff-view";
import { db } from "@/server/db";
import { staffState } from "@/server/staff/list-staff";
import { openSessions } from "@/server/staff/open-sessions";

/** A member of staff as a publisher changes one; null when there is none, or for those who may not keep staff. */
export async function getStaffMember(
  id: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<StaffMemberView | null> {
  if (!may(actor, "keep-staff")) return null;
  const row = await db.staff.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      passwordHash: true,
      totpConfirmedAt: true,
      disabledAt: true,
      updatedAt: true,
      contributorId: true,
      sections: { select: { sectionId: true } },
    },
  });
  if (row === null) return null;
  const { id: staffId, name, email, role, contributorId, updatedAt } = row;
  return {
    ...{ id: staffId, name, email, role, contributorId, updatedAt },
    state: staffState(row),
    hasSecondStep: row.totpConfirmedAt !== null,
    sectionIds: row.sections.map(({ sectionId }) => sectionId),
    sessions: await openSessions(staffId, now),
  };
}

/** The sections and contributors that a member of staff can be given. */
export async function listStaffChoices(actor: Actor): Promise<StaffChoices> {
  if (!may(actor, "keep-staff")) return { sections: [], contributors: [] };
  const [sections, contributors] = await Promise.all([
    db.section.findMany({
      select: { id: true, name: true, parentId: true },
      orderBy: [{ position: "asc" }, { name: "asc" }],
    }),
    db.contributor.findMany({
      select: { id: true, name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 2_000,
    }),
  ]);
  const inOrder = sections
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...sections.filter(({ parentId }) => parentId === top.id)]);
  return {
    sections: inOrder.map(({ id, name, parentId }) => ({ id, name, isInner: parentId !== null })),
    contributors,
  };
}
