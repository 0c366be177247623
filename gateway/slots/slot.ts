import type { SlotMark } from "@/lib/slot-marks";

/** A slot as it stands in a page. `shown` is what its element tells machines: "2025-09-06", "4310". */
export type Slot = { mark: SlotMark; shown: string };

/** A stretch that a slot fills: an attribute with its name and quotes, or all that the element holds. */
export type Hole = { start: number; end: number; slot: Slot; part: "attribute" | "content" };

/** What slots show now. */
export type SlotValues = {
  now: Date;
  /** The day there, "2025-09-06". */
  dayIn: (timeZone: string) => string;
  /** Undefined when it is not known: the slot keeps what it shows. */
  viewsOf: (articleId: string) => number | undefined;
};
