import { ownSlot } from "./own-slot";
import type { Hole, Slot, SlotValues } from "./slot";
import { slotText, wantedValue } from "./slot-text";

/** A page's bytes with the places that slots fill, in order, counted in bytes. */
export type PageTemplate = { body: Buffer; holes: readonly Hole[] };

/** Whether every slot shows what it should. */
export function isCurrent({ holes }: PageTemplate, values: SlotValues): boolean {
  return holes.every(({ slot }) => wantedValue(slot, values) === slot.shown);
}

/** The page with its slots as they should be; the very same when nothing changed. */
export function refill(template: PageTemplate, values: SlotValues): PageTemplate {
  if (isCurrent(template, values)) return template;
  const parts: Buffer[] = [];
  const holes: Hole[] = [];
  const slots = new Map<Slot, Slot>();
  let copiedTo = 0;
  let length = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const hole of template.holes) {
    const value = wantedValue(hole.slot, values);
    const slot = slots.get(hole.slot) ?? ownSlot({ mark: hole.slot.mark, shown: value });
    slots.set(hole.slot, slot);
    add(template.body.subarray(copiedTo, hole.start));
    const start = length;
    // A slot that is as it was keeps the renderer's own words.
    if (value === hole.slot.shown) add(template.body.subarray(hole.start, hole.end));
    else add(Buffer.from(slotText(hole, value, values)));
    holes.push({ start, end: length, slot, part: hole.part });
    copiedTo = hole.end;
  }
  add(template.body.subarray(copiedTo));
  return { body: Buffer.concat(parts, length), holes };
}
