import { tags } from "@/lib/cache-tags";
import type { Arrangement } from "@/lib/front-arrangement";
import type { CardView } from "@/lib/views/card-view";
import type { FrontView } from "@/lib/views/front-view";
import { cardTags } from "@/server/articles/card";
import { newestArticles, selectCards } from "@/server/articles/select-cards";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { amplySupplied, type FrontQuotas, frontQuotas } from "./front-quotas";
import { listFollowUps } from "./list-follow-ups";
import { listMostRead } from "./list-most-read";
import { listPackages } from "./list-packages";
import { type Placements, readPlacements } from "./read-placements";

/**
 * The front as it is right at `now`: what editors have placed, and the newest where they have placed nothing. Each part
 * takes from what the parts before it have left, so that no article stands there twice. With `arrangement` it is the
 * front as it would be with these in their places. Five statements.
 */
export async function getFront(
  db: PrismaClient,
  { now, arrangement }: { now: Date; arrangement?: Arrangement },
): Promise<{ front: FrontView; tags: string[] }> {
  const placements = await readPlacements(db, { front: "home", now, arrangement });
  const placed = [...placements.bySlot.values()];
  const newest = (await selectCards<"newest">(db, newestArticles("newest", amplySupplied, ids(placed))))("newest");
  const quotas = frontQuotas(placed.length + newest.length);
  const top = fillTop(placements, newest, quotas);
  const shown = [...placed, ...top.second, ...(top.lead === null ? [] : [top.lead])];
  const followUps =
    top.lead === null ? [] : await listFollowUps(db, { articleId: top.lead.id, limit: 2, excluded: ids(shown) });
  shown.push(...followUps);
  const latest = top.left.filter((card) => !followUps.some(({ id }) => id === card.id)).slice(0, quotas.latest);
  shown.push(...latest);
  const mostRead = await listMostRead(db, { over: "day", now, limit: quotas.mostRead, excluded: ids(shown) });
  const packages = await listPackages(db, { excluded: ids([...shown, ...mostRead]) });
  const front: FrontView = {
    lead: top.lead && { card: top.lead, followUps },
    second: top.second,
    latest,
    packages,
    archive: inSlots(placements, ["archive-1", "archive-2", "archive-3"]).filter((card) => card !== null),
    mostRead,
    changesAt: placements.changesAt?.toISOString() ?? null,
  };
  return { front, tags: [tags.site, tags.front, tags.latest, tags.mostRead, ...cardTags(cardsOf(front))] };
}

/** The lead and the second rank: placed, or else the newest in turn. */
function fillTop(placements: Placements, newest: readonly CardView[], quotas: FrontQuotas) {
  const left = [...newest];
  const fill = (card: CardView | null) => card ?? left.shift() ?? null;
  const lead = inSlots(placements, ["lead"]).map(fill)[0] ?? null;
  const slots = (["second-1", "second-2", "second-3", "second-4"] as const).slice(0, quotas.second);
  const second = inSlots(placements, slots)
    .map(fill)
    .filter((card) => card !== null);
  return { lead, second, left };
}

function inSlots(
  { bySlot }: Placements,
  slots: readonly (Placements["bySlot"] extends ReadonlyMap<infer Slot, CardView> ? Slot : never)[],
): (CardView | null)[] {
  return slots.map((slot) => bySlot.get(slot) ?? null);
}

function ids(cards: readonly CardView[]): string[] {
  return cards.map((card) => card.id);
}

/** Every card of a front, in the order in which it is read. */
function cardsOf({ lead, second, latest, packages, archive, mostRead }: FrontView): CardView[] {
  return [
    ...(lead === null ? [] : [lead.card, ...lead.followUps]),
    ...second,
    ...latest,
    ...packages.flatMap((section) => section.cards),
    ...archive,
    ...mostRead,
  ];
}
