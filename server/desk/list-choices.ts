import type { StaffActor } from "@/lib/actor";
import { isInsideSections } from "@/lib/article-rights";
import { may } from "@/lib/permissions";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** More than this is found by typing and not by looking through a list. */
const mostChoices = 500;

export type ListChoices = {
  contributors: { slug: string; name: string }[];
  /** Empty for those who see nobody's articles but their own. */
  owners: { id: string; name: string }[];
  topics: { id: string; name: string }[];
  /** Those in which somebody may work, the inner ones after the one that they lie in. */
  sections: { id: string; name: string }[];
};

/** What the newsroom's list can be narrowed by and changed to. Four statements. */
export async function listChoices(db: PrismaClient, { actor }: { actor: StaffActor }): Promise<ListChoices> {
  const readsAll = may(actor, "read-newsroom");
  const [contributors, owners, topics, sections] = await Promise.all([
    db.contributor.findMany({ select: { slug: true, name: true }, orderBy: { name: "asc" }, take: mostChoices }),
    readsAll
      ? db.staff.findMany({
          where: { disabledAt: null },
          select: { id: true, name: true },
          orderBy: { name: "asc" },
          take: mostChoices,
        })
      : [],
    readsAll
      ? db.topic.findMany({ select: { id: true, name: true }, orderBy: { name: "asc" }, take: mostChoices })
      : [],
    openSections(db, actor),
  ]);
  return { contributors, owners, topics, sections };
}

/** The sections in which somebody may begin an article and put one, in the order of the section bar. */
export async function openSections(
  db: Pick<PrismaClient, "section">,
  actor: StaffActor,
): Promise<{ id: string; name: string }[]> {
  const rows = await db.section.findMany({
    select: { id: true, name: true, parentId: true },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  });
  return rows
    .filter(({ parentId }) => parentId === null)
    .flatMap((top) => [top, ...rows.filter(({ parentId }) => parentId === top.id)])
    .filter(({ id, parentId }) => isInsideSections(actor, { sectionId: id, topSectionId: parentId ?? id }))
    .map(({ id, name, parentId }) => ({ id, name: parentId === null ? name : `– ${name}` }));
}
