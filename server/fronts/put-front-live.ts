import { type Actor, actorStaffId } from "@/lib/actor";
import { expiredByFront } from "@/lib/cache-tags";
import type { Arrangement } from "@/lib/front-arrangement";
import { writeExpiry } from "@/server/cache/write-expiry";
import { hasEnded, homeFront, liveArrangement, liveNumber } from "@/server/fronts/read-arrangement";
import type { Transaction } from "@/server/transaction";

/**
 * Puts an arrangement before readers in one step and keeps it under the next number, which is returned. What has ended or
 * is not public any more is left out. What stood there before the first arrangement is kept as one too, so that it can be
 * brought back.
 */
export async function putFrontLive(
  tx: Transaction,
  {
    arrangement,
    rolledBackTo,
    actor,
    now,
  }: { arrangement: Arrangement; rolledBackTo: number | null; actor: Actor; now: Date },
): Promise<number> {
  const before = await liveArrangement(tx, now);
  let number = await liveNumber(tx);
  if (number === 0 && before.length > 0) {
    number = 1;
    const first = { front: homeFront, number, placements: [...before], publishedAt: now };
    await tx.frontArrangement.create({ data: first, select: { number: true } });
  }
  const placements = await readable(tx, arrangement, now);
  await tx.frontPlacement.deleteMany({ where: { front: homeFront } });
  await tx.frontPlacement.createMany({
    data: placements.map(({ endsAt, ...placement }) => ({
      ...placement,
      front: homeFront,
      endsAt: endsAt === null ? null : new Date(endsAt),
      createdAt: now,
    })),
  });
  number += 1;
  const kept = { placements, rolledBackTo, staffId: actorStaffId(actor), publishedAt: now };
  await tx.frontArrangement.create({ data: { front: homeFront, number, ...kept }, select: { number: true } });
  await writeExpiry(tx, expiredByFront(), now);
  return number;
}

/** The articles are held, so that none can be withdrawn between this look and the commit. */
async function readable(tx: Transaction, arrangement: Arrangement, now: Date) {
  const ids = arrangement.map(({ articleId }) => articleId);
  const rows = await tx.$queryRaw<{ id: string; listed: boolean }[]>`
    SELECT id, listed_at IS NOT NULL AS listed FROM article WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const listed = new Set(rows.filter((row) => row.listed).map(({ id }) => id));
  return arrangement.filter(({ articleId, endsAt }) => listed.has(articleId) && !hasEnded(endsAt, now));
}
