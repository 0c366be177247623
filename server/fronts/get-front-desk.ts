import type { Actor } from "@/lib/actor";
import { type Arrangement, inSlot, storedArrangement } from "@/lib/front-arrangement";
import { type FrontSlot, frontSlots } from "@/lib/front-slots";
import { may } from "@/lib/permissions";
import type { CardView } from "@/lib/views/card-view";
import type { DeskSlot, FrontDeskView, PastArrangement } from "@/lib/views/front-desk-view";
import type { FrontView } from "@/lib/views/front-view";
import { getFront } from "@/server/fronts/get-front";
import { homeFront, liveArrangement, liveNumber, readDraft } from "@/server/fronts/read-arrangement";
import { tellDifferences } from "@/server/fronts/tell-differences";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** How many earlier arrangements are offered. */
const pastShown = 20;

/** The front as editors arrange it, with what it would look like; null for those who may not. */
export async function getFrontDesk(
  db: PrismaClient,
  { actor, now }: { actor: Actor; now: Date },
): Promise<FrontDeskView | null> {
  if (!may(actor, "arrange-fronts")) return null;
  const [draft, live, number] = await Promise.all([readDraft(db, now), liveArrangement(db, now), liveNumber(db)]);
  const arrangement = draft?.arrangement ?? live;
  const [{ front }, changes, past] = await Promise.all([
    getFront(db, { now, arrangement }),
    draft === null ? [] : tellDifferences(db, live, arrangement),
    listPast(db),
  ]);
  const headlines = await headlinesOf(db, [arrangement, ...past.map((one) => one.arrangement)].flat());
  return {
    slots: deskSlots(arrangement, front, headlines),
    front,
    arrangement,
    draft: draft && { by: draft.by, at: draft.updatedAt.toISOString(), isBehind: draft.basedOn !== number },
    changes,
    liveNumber: number,
    past: past.map(({ arrangement: placed, ...one }) => ({
      ...one,
      slots: placed.map(({ slot, articleId, headline }) => ({
        slot,
        headline: headline || (headlines.get(articleId)?.headline ?? ""),
      })),
    })),
  };
}

/** The front with the arrangement that editors are at work on, as readers would see it; null for those who may not. */
export async function getDraftFront(
  db: PrismaClient,
  { actor, now }: { actor: Actor; now: Date },
): Promise<FrontView | null> {
  if (!may(actor, "arrange-fronts")) return null;
  const arrangement = (await readDraft(db, now))?.arrangement ?? (await liveArrangement(db, now));
  return (await getFront(db, { now, arrangement })).front;
}

type Known = ReadonlyMap<string, { headline: string; isPublic: boolean }>;

async function headlinesOf(db: PrismaClient, placements: Arrangement): Promise<Known> {
  const rows = await db.article.findMany({
    where: { id: { in: [...new Set(placements.map(({ articleId }) => articleId))] } },
    select: { id: true, headline: true, listedAt: true },
  });
  return new Map(rows.map(({ id, headline, listedAt }) => [id, { headline, isPublic: listedAt !== null }]));
}

async function listPast(db: PrismaClient): Promise<(Omit<PastArrangement, "slots"> & { arrangement: Arrangement })[]> {
  const rows = await db.frontArrangement.findMany({
    where: { front: homeFront },
    orderBy: { number: "desc" },
    take: pastShown,
    select: {
      number: true,
      placements: true,
      rolledBackTo: true,
      publishedAt: true,
      staff: { select: { name: true } },
    },
  });
  return rows.map(({ number, placements, rolledBackTo, publishedAt, staff }) => ({
    number,
    rolledBackTo,
    publishedAt: publishedAt.toISOString(),
    by: staff?.name ?? null,
    arrangement: storedArrangement(placements),
  }));
}

function deskSlots(arrangement: Arrangement, front: FrontView, known: Known): DeskSlot[] {
  const cards = new Map([front.lead?.card, ...front.second, ...front.archive].map((card) => [card?.id, card]));
  const placed = new Set(arrangement.map(({ articleId }) => articleId));
  const filling = front.second.filter(({ id }) => !placed.has(id)).values();
  const filled = (slot: FrontSlot): CardView | null => {
    if (slot === "lead") return front.lead?.card ?? null;
    return slot.startsWith("second-") ? (filling.next().value ?? null) : null;
  };
  return frontSlots.map((slot) => {
    const placement = inSlot(arrangement, slot);
    if (placement === null) return { slot, placement, card: filled(slot) };
    const { headline: ownHeadline = "", isPublic = false } = known.get(placement.articleId) ?? {};
    // What is not public leaves its place to the latest.
    const card = isPublic ? (cards.get(placement.articleId) ?? null) : filled(slot);
    return { slot, placement: { ...placement, ownHeadline, isPublic }, card };
  });
}
