/** The bytes of a page and the parts of it that are left out. Parts are given in the order in which they begin. */
export class SourceCuts {
  private readonly cuts: { start: number; end: number }[] = [];

  constructor(private readonly source: Buffer) {}

  /**
   * Leaves out the source from start to end, with whatever was left out inside it before. False, and nothing done, when
   * the text on both sides could form a tag, a character reference or another line break once it stands together.
   */
  leaveOut(start: number, end: number): boolean {
    if (isOpenBefore(this.source, start)) return false;
    while ((this.cuts.at(-1)?.start ?? -1) >= start) this.cuts.pop();
    this.cuts.push({ start, end });
    return true;
  }

  remaining(): Buffer {
    const parts: Buffer[] = [];
    let copiedTo = 0;
    for (const { start, end } of this.cuts) {
      parts.push(this.source.subarray(copiedTo, start));
      copiedTo = end;
    }
    parts.push(this.source.subarray(copiedTo));
    return Buffer.concat(parts);
  }

  /** Where a place of the source is found in what remains; null when it was left out. */
  placeInRemaining(offset: number): number | null {
    let leftOut = 0;
    for (const { start, end } of this.cuts) {
      if (offset <= start) break;
      if (offset < end) return null;
      leftOut += end - start;
    }
    return offset - leftOut;
  }
}

function isOpenBefore(source: Buffer, end: number): boolean {
  const last = source[end - 1];
  if (last === lessThan || last === carriageReturn) return true;
  let index = end - 1;
  while (isReferenceCharacter(source[index] ?? 0)) index -= 1;
  return source[index] === ampersand;
}

const lessThan = 0x3c;
const carriageReturn = 0x0d;
const ampersand = 0x26;
const numberSign = 0x23;

function isReferenceCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === numberSign
  );
}
