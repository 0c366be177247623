/**
 * The places of the front that an editor can fill by hand, in reading order. Places left empty in the lead and the
 * second rank are filled from the latest; the archive package is shown only while it holds something.
 */
export const frontSlots = [
  "lead",
  "second-1",
  "second-2",
  "second-3",
  "second-4",
  "archive-1",
  "archive-2",
  "archive-3",
] as const;

export type FrontSlot = (typeof frontSlots)[number];

export function isFrontSlot(name: string): name is FrontSlot {
  return frontSlots.some((slot) => slot === name);
}

/** The slots as people call them. */
export const slotNames: Record<FrontSlot, string> = {
  lead: "Lead",
  "second-1": "Second rank, first",
  "second-2": "Second rank, second",
  "second-3": "Second rank, third",
  "second-4": "Second rank, fourth",
  "archive-1": "From the archive, first",
  "archive-2": "From the archive, second",
  "archive-3": "From the archive, third",
};

/** The slot beside one, upwards (-1) or downwards (1); the archive package is apart from the top of the front. */
export function slotBeside(slot: FrontSlot, by: -1 | 1): FrontSlot | null {
  const beside = frontSlots[frontSlots.indexOf(slot) + by];
  const isArchive = (name: FrontSlot) => name.startsWith("archive-");
  return beside === undefined || isArchive(beside) !== isArchive(slot) ? null : beside;
}
