import type { StaffRole } from "@/lib/actor";
import type { Transaction } from "@/server/transaction";

/** What a publisher decides about a member of staff. */
export type StaffPlace = {
  name: string;
  /** In lower case. */
  email: string;
  role: StaffRole;
  /** Empty: the rights hold everywhere. */
  sectionIds: readonly string[];
  /** Under whose name the member writes; null for nobody's. */
  contributorId: string | null;
};

export type PlaceRefusal = "email-taken" | "contributor-taken" | "unknown-section" | "unknown-contributor";

/** Why somebody cannot be given this place; null when nothing is in the way. */
export async function placeRefusal(
  tx: Transaction,
  { email, sectionIds, contributorId }: StaffPlace,
  ownId: string | null,
): Promise<PlaceRefusal | null> {
  const others = ownId === null ? {} : { id: { not: ownId } };
  if ((await tx.staff.count({ where: { email, ...others } })) > 0) return "email-taken";
  const wanted = new Set(sectionIds);
  if ((await tx.section.count({ where: { id: { in: [...wanted] } } })) < wanted.size) return "unknown-section";
  if (contributorId === null) return null;
  if ((await tx.contributor.count({ where: { id: contributorId } })) === 0) return "unknown-contributor";
  return (await tx.staff.count({ where: { contributorId, ...others } })) > 0 ? "contributor-taken" : null;
}

/** Narrows somebody's rights to these sections and no others. */
export async function setSections(tx: Transaction, staffId: string, sectionIds: readonly string[]): Promise<void> {
  await tx.staffSection.deleteMany({ where: { staffId } });
  await tx.staffSection.createMany({ data: [...new Set(sectionIds)].map((sectionId) => ({ staffId, sectionId })) });
}
