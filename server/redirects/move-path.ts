import type { Transaction } from "@/server/transaction";

/**
 * Leads from an address that was left to the one that took its place. Redirects to the old address are turned to the
 * new one, so that no reader is sent on twice; a redirect that stood at the new address gives way.
 */
export async function movePath(
  tx: Transaction,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } });
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toPath: to, createdAt: now },
    update: { toPath: to, articleId: null },
    select: { fromPath: true },
  });
}
