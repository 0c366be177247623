import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { KeptPage, PageFacts } from "../cache/kept-page";
import type { PageForms } from "../cache/page-forms";
import { encode } from "../content-encoding";
import { ownBuffer } from "../own-buffer";
import { ownSlot } from "../slots/own-slot";
import type { PageTemplate } from "../slots/page-template";
import type { Hole, Slot } from "../slots/slot";

export type StoredPage = { facts: PageFacts; template: PageTemplate };

/** To be changed whenever the shape of what follows does. */
const format = 2;

/** Holes name their slots by number, since several holes share one. */
type Header = {
  format: number;
  facts: PageFacts;
  slots: readonly Slot[];
  holes: readonly (Omit<Hole, "slot"> & { slot: number })[];
};

const digestLength = 32;
const lengthLength = 4;
const decompressed = promisify(brotliDecompress);

/** A page as a file: a digest of the rest, the length of the header, the header, the body. */
export async function pageFile(page: KeptPage, forms: PageForms): Promise<Buffer> {
  // Slots may be filled while the body is compressed: header and body are taken in one moment.
  const { body, holes, modifiedAt, sharesSecond } = page;
  const asReadersTakeIt = forms.of(page, "br");
  const slots = [...new Set(holes.map((hole) => hole.slot))];
  const header: Header = {
    format,
    facts: { ...page.facts, modifiedAt, sharesSecond },
    slots,
    holes: holes.map((hole) => ({ ...hole, slot: slots.indexOf(hole.slot) })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(lengthLength);
  length.writeUInt32BE(text.length);
  const form = await asReadersTakeIt;
  const rest = Buffer.concat([length, text, form.encoding === "br" ? form.body : await encode(body, "br")]);
  return Buffer.concat([digestOf(rest), rest]);
}

/** Null for what is no whole page of this format: cut off by a crash, or written by another release. */
export async function readPageFile(bytes: Buffer): Promise<StoredPage | null> {
  const rest = bytes.subarray(digestLength);
  if (rest.length < lengthLength || !digestOf(rest).equals(bytes.subarray(0, digestLength))) return null;
  const bodyAt = lengthLength + rest.readUInt32BE();
  // The digest says that every byte is as it was written, so that the format alone is left to ask for.
  const header = JSON.parse(rest.toString("utf8", lengthLength, bodyAt)) as Header;
  if (header.format !== format) return null;
  const body = ownBuffer(await decompressed(rest.subarray(bodyAt)));
  const slots = header.slots.map(ownSlot);
  const holes = header.holes.flatMap(({ slot: index, ...hole }) => {
    const slot = slots[index];
    return slot === undefined ? [] : [{ ...hole, slot }];
  });
  return { facts: header.facts, template: { body, holes } };
}

function digestOf(bytes: Buffer): Buffer {
  return hash("sha256", bytes, "buffer");
}
