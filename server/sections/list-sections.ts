import type { Actor } from "@/lib/actor";
import { storedChecklist } from "@/lib/checklist";
import { may } from "@/lib/permissions";
import { tintOf } from "@/lib/tint";
import type { KeptSectionView } from "@/lib/views/kept-section-view";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** Every section in the order of the bar, each followed by those inside it; null for those who may not keep them. */
export async function listSections(db: PrismaClient, { actor }: { actor: Actor }): Promise<KeptSectionView[] | null> {
  if (!may(actor, "keep-sections")) return null;
  const rows = await db.section.findMany({
    orderBy: [{ position: "asc" }, { slug: "asc" }],
    select: {
      id: true,
      slug: true,
      name: true,
      description: true,
      tint: true,
      position: true,
      parentId: true,
      commentPolicy: true,
      checklist: true,
      updatedAt: true,
      _count: { select: { articles: true } },
    },
  });
  const views = rows.map(({ _count, tint, checklist, updatedAt, ...row }) => ({
    ...row,
    tint: tintOf(tint),
    checklist: storedChecklist(checklist),
    articles: _count.articles,
    updatedAt: updatedAt.toISOString(),
  }));
  return views
    .filter((view) => view.parentId === null)
    .flatMap((view) => [view, ...views.filter((inner) => inner.parentId === view.id)]);
}
