import type { Token } from "parse5";
import { endsAtAttribute, readSlotMark, slotAttribute } from "@/lib/slot-marks";
import { attribute } from "../html-rules";
import { utf8Text } from "../utf8-text";
import { ownSlot } from "./own-slot";
import type { Hole } from "./slot";

type OpenSlot = { tagName: string; contentStart: number; holes: Hole[] };

const carriers = { today: { tagName: "time", attribute: "datetime" }, views: { tagName: "data", attribute: "value" } };

/**
 * Finds the slots of a page while it is read; places are those of the source. A slot that is not as lib/slot-marks.ts
 * says stays plain text: the page is right, and only no longer kept up to date.
 */
export class SlotFinder {
  readonly holes: Hole[] = [];
  /** The first moment at which something on the page should no longer be shown, in milliseconds; null when nothing ends. */
  endsAt: number | null = null;
  private open: OpenSlot | null = null;

  start(tag: Token.TagToken, base: number): void {
    const end = attribute(tag, endsAtAttribute);
    if (end !== null) this.noteEnd(Date.parse(end));
    if (this.open !== null) {
      // An element of its own kind inside would end the slot too early.
      if (tag.tagName === this.open.tagName) this.open = null;
      return;
    }
    const letters = attribute(tag, slotAttribute);
    if (letters === null) return;
    const text = utf8Text(letters);
    const mark = text === null ? null : readSlotMark(text);
    if (mark === null || tag.location === null) return;
    const carrier = carriers[mark.kind];
    const place = tag.location.attrs?.[carrier.attribute];
    const shown = utf8Text(attribute(tag, carrier.attribute) ?? "");
    if (tag.tagName !== carrier.tagName || place === undefined || shown === null) return;
    const slot = ownSlot({ mark, shown });
    this.open = {
      tagName: tag.tagName,
      contentStart: base + tag.location.endOffset,
      holes: [{ start: base + place.startOffset, end: base + place.endOffset, slot, part: "attribute" }],
    };
  }

  end(tagName: string, startOffset: number): void {
    if (this.open === null || tagName !== this.open.tagName) return;
    const { contentStart, holes } = this.open;
    this.open = null;
    const slot = holes[0]?.slot;
    if (slot === undefined) return;
    this.holes.push(...holes, { start: contentStart, end: startOffset, slot, part: "content" });
  }

  private noteEnd(end: number): void {
    if (!Number.isNaN(end)) this.endsAt = Math.min(end, this.endsAt ?? end);
  }
}
