import { z } from "zod";
import { type FrontSlot, frontSlots } from "@/lib/front-slots";

/** An article in a place of the front, with what it is called there. */
export const placementSchema = z.strictObject({
  slot: z.enum(frontSlots),
  articleId: z.uuid(),
  /** In place of the article's own, on the front alone; "" keeps its own. */
  headline: z.string().trim().max(300, "A headline has at most 300 characters.").default(""),
  kicker: z.string().trim().max(100, "A kicker has at most 100 characters.").default(""),
  /** When it leaves the place by itself, ISO 8601 in UTC; null when it stays. */
  endsAt: z.iso.datetime().nullable().default(null),
});

export type Placement = z.output<typeof placementSchema>;

/** What editors have placed on a front: at most one article a slot, and each article once. */
export type Arrangement = readonly Placement[];

/** An arrangement as it was stored: what this release does not know is left out. */
export function storedArrangement(stored: unknown): Arrangement {
  if (!Array.isArray(stored)) return [];
  return inOrder(
    stored.map((one) => placementSchema.safeParse(one)).flatMap((read) => (read.success ? [read.data] : [])),
  );
}

/** In the order of the slots, by which two arrangements are compared. */
export function inOrder(arrangement: Arrangement): Arrangement {
  return arrangement.toSorted((one, other) => frontSlots.indexOf(one.slot) - frontSlots.indexOf(other.slot));
}

/** One change of an arrangement. */
export type ArrangementChange =
  | { kind: "place"; placement: Placement }
  | { kind: "free"; slot: FrontSlot }
  /** Two slots change what they hold, one of which may be empty. */
  | { kind: "swap"; slot: FrontSlot; with: FrontSlot };

/** The arrangement after one change. An article that is placed anew leaves the slot that it had. */
export function changedArrangement(arrangement: Arrangement, change: ArrangementChange): Arrangement {
  switch (change.kind) {
    case "place": {
      const { slot, articleId } = change.placement;
      const others = arrangement.filter((one) => one.slot !== slot && one.articleId !== articleId);
      return inOrder([...others, change.placement]);
    }
    case "free":
      return arrangement.filter(({ slot }) => slot !== change.slot);
    case "swap": {
      const turned = new Map([
        [change.slot, change.with],
        [change.with, change.slot],
      ]);
      return inOrder(arrangement.map((one) => ({ ...one, slot: turned.get(one.slot) ?? one.slot })));
    }
  }
}

/** A slot in which two arrangements differ. */
export type SlotDifference = { slot: FrontSlot; before: Placement | null; after: Placement | null };

/** Where two arrangements differ, in the order of the slots. */
export function arrangementDifferences(before: Arrangement, after: Arrangement): SlotDifference[] {
  return frontSlots
    .map((slot) => ({ slot, before: inSlot(before, slot), after: inSlot(after, slot) }))
    .filter((one) => JSON.stringify(facts(one.before)) !== JSON.stringify(facts(one.after)));
}

export function inSlot(arrangement: Arrangement, slot: FrontSlot): Placement | null {
  return arrangement.find((one) => one.slot === slot) ?? null;
}

/** The same facts in the same order, whatever order the keys were stored in. */
function facts(placement: Placement | null) {
  return placement && [placement.articleId, placement.headline, placement.kicker, placement.endsAt];
}
