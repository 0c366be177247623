import type { Arrangement, Placement } from "@/lib/front-arrangement";
import type { FrontSlot } from "@/lib/front-slots";
import type { CardView } from "@/lib/views/card-view";
import type { FrontView } from "@/lib/views/front-view";

/** A place of the front as editors arrange it. */
export type DeskSlot = {
  slot: FrontSlot;
  /** What was put there by hand; null when it is filled from the latest, or stays empty. */
  placement: (Placement & { ownHeadline: string; isPublic: boolean }) | null;
  /** What readers would see there; null for nothing. */
  card: CardView | null;
};

/** An arrangement that was before readers once. */
export type PastArrangement = {
  number: number;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  /** Who published it; null for what stood there before the first. */
  by: string | null;
  rolledBackTo: number | null;
  slots: { slot: FrontSlot; headline: string }[];
};

/** The front as editors arrange it. */
export type FrontDeskView = {
  slots: DeskSlot[];
  /** The front as readers would see it with this arrangement. */
  front: FrontView;
  arrangement: Arrangement;
  /** Null while what editors see is what readers see. */
  draft: { by: string | null; at: string; isBehind: boolean } | null;
  /** What publishing would change, a sentence for each slot. */
  changes: string[];
  liveNumber: number;
  /** The newest first; the first is the one before readers. */
  past: PastArrangement[];
};
