import type { Arrangement } from "@/lib/front-arrangement";
import { type FrontSlot, isFrontSlot } from "@/lib/front-slots";
import type { CardView } from "@/lib/views/card-view";
import { type CardRow, cardColumns, cardJoins, cardView } from "@/server/articles/card";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

type PlacementRow = CardRow & { slot: string; ownHeadline: string; ownKicker: string; endsAt: Date | null };

export type Placements = { bySlot: ReadonlyMap<FrontSlot, CardView>; changesAt: Date | null };

/**
 * What editors have put on a front and has not ended by `now`, with the headlines and kickers they gave it there: what
 * readers see, or `arrangement` as it would be. An article stands in the first of its slots alone. One statement.
 */
export async function readPlacements(
  db: PrismaClient,
  { front, now, arrangement }: { front: string; now: Date; arrangement?: Arrangement | undefined },
): Promise<Placements> {
  const rows = await db.$queryRaw<PlacementRow[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.article_id)
             p.slot, p.headline AS "ownHeadline", p.kicker AS "ownKicker", p.ends_at AS "endsAt", ${cardColumns}
        FROM ${arrangement === undefined ? placedLive(front) : placedIn(arrangement)} p
        JOIN article a ON a.id = p.article_id AND a.listed_at IS NOT NULL
        ${cardJoins}
       WHERE (p.ends_at IS NULL OR p.ends_at > ${now}::timestamptz)
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

function placedLive(front: string): Prisma.Sql {
  return Prisma.sql`(SELECT * FROM front_placement WHERE front = ${front})`;
}

function placedIn(arrangement: Arrangement): Prisma.Sql {
  return Prisma.sql`
    (SELECT slot, "articleId" AS article_id, headline, kicker, "endsAt" AS ends_at
       FROM jsonb_to_recordset(${JSON.stringify(arrangement)}::jsonb)
         AS placed (slot text, "articleId" uuid, headline text, kicker text, "endsAt" timestamptz))`;
}
