import { type CheckLevel, type CheckName, checkLevelsOf, storedChecklist } from "@/lib/checklist";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** How strictly each check is taken where a section says nothing: as the section around it has it, or the site. */
export async function inheritedLevels(
  db: PrismaClient,
  parentId: string | null,
): Promise<Record<CheckName, CheckLevel>> {
  const select = { checklist: true };
  const [settings, parent] = await Promise.all([
    db.settings.findUnique({ where: { id: 1 }, select }),
    parentId === null ? null : db.section.findUnique({ where: { id: parentId }, select }),
  ]);
  return checkLevelsOf(storedChecklist(settings?.checklist), storedChecklist(parent?.checklist));
}
