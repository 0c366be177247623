import { type FrontSlot, isFrontSlot } from "@/lib/front-slots";
import type { CardView } from "@/lib/views/card-view";
import { type CardRow, cardColumns, cardJoins, cardView } from "@/server/articles/card";
import type { PrismaClient } from "@/server/generated/prisma/client";

type PlacementRow = CardRow & { slot: string; ownHeadline: string; ownKicker: string; endsAt: Date | null };

export type Placements = { bySlot: ReadonlyMap<FrontSlot, CardView>; changesAt: Date | null };

/**
 * What editors have put on a front and has not ended by `now`, with the headlines and kickers they gave it there. An
 * article stands in the first of its slots alone. One statement.
 */
export async function readPlacements(
  db: PrismaClient,
  { front, now }: { front: string; now: Date },
): Promise<Placements> {
  const rows = await db.$queryRaw<PlacementRow[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.article_id)
             p.slot, p.headline AS "ownHeadline", p.kicker AS "ownKicker", p.ends_at AS "endsAt", ${cardColumns}
        FROM front_placement p
        JOIN article a ON a.id = p.article_id AND a.listed_at IS NOT NULL
        ${cardJoins}
       WHERE p.front = ${front} AND (p.ends_at IS NULL OR p.ends_at > ${now}::timestamptz)
       ORDER BY p.article_id, CASE WHEN p.slot = 'lead' THEN 0 WHEN starts_with(p.slot, 'second-') THEN 1 ELSE 2 END, p.slot
    ) placed ORDER BY slot`;
  const bySlot = new Map<FrontSlot, CardView>();
  for (const row of rows) {
    const card = cardView(row);
    const own = { headline: row.ownHeadline || card.headline, kicker: row.ownKicker || card.kicker };
    if (isFrontSlot(row.slot)) bySlot.set(row.slot, { ...card, ...own });
  }
  const ends = rows.map((row) => row.endsAt?.getTime()).filter((at) => at !== undefined);
  return { bySlot, changesAt: ends.length === 0 ? null : new Date(Math.min(...ends)) };
}
