import type { Transaction } from "@/server/transaction";

/**
 * Leads from an address that was left to the one that took its place. Redirects to the old address are turned to the
 * new one, so that no reader is sent on twice; a redirect that stood at the new address gives way. Returns every address
 * that shows something else from then on, for the expiry.
 */
export async function movePath(
  tx: Transaction,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<string[]> {
  await tx.redirect.deleteMany({ where: { fromPath: to } });
  const turned = await tx.redirect.findMany({ where: { toPath: from }, select: { fromPath: true } });
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } });
  await tx.redirect.upsert({
    where: { fromPath: from },
    create: { fromPath: from, toPath: to, createdAt: now },
    update: { toPath: to, articleId: null },
    select: { fromPath: true },
  });
  return [to, from, ...turned.map(({ fromPath }) => fromPath)];
}
