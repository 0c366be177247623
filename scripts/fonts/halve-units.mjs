// Newsreader is drawn on 2000 units to the em. A thousand is what most text
// faces have; at the largest headline the rounding is a twentieth of a pixel,
// and the outlines lose about a tenth of their bytes.

const half = (value) => Math.round(value / 2);

function readSimpleGlyph(glyph) {
  const contours = glyph.readInt16BE(0);
  const ends = [];
  let at = 10;
  for (let i = 0; i < contours; i++, at += 2) ends.push(glyph.readUInt16BE(at));
  at += 2 + glyph.readUInt16BE(at);
  const total = ends.at(-1) + 1;
  const flags = [];
  while (flags.length < total) {
    const flag = glyph[at++];
    flags.push(flag);
    if (flag & 8) for (let repeat = glyph[at++]; repeat > 0; repeat--) flags.push(flag);
  }
  const axis = (short, same) => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += flag & same ? glyph[at++] : -glyph[at++];
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return { ends, points: flags.map((flag, i) => ({ on: flag & 1, x: xs[i], y: ys[i] })) };
}

// An on-curve point exactly between its two off-curve neighbours is implied by
// the format and need not be stored.
function dropImpliedPoints(contour) {
  return contour.filter((point, i) => {
    const before = contour.at(i - 1);
    const after = contour[(i + 1) % contour.length];
    const implied =
      point.on &&
      !before.on &&
      !after.on &&
      Math.abs(before.x + after.x - 2 * point.x) <= 1 &&
      Math.abs(before.y + after.y - 2 * point.y) <= 1;
    return !implied;
  });
}

function writeSimpleGlyph({ ends, points }) {
  const contours = [];
  let start = 0;
  for (const end of ends) {
    const halved = points.slice(start, end + 1).map(({ on, x, y }) => ({ on, x: half(x), y: half(y) }));
    const distinct = halved.filter((point, i) => {
      const before = halved.at(i - 1);
      return halved.length < 4 || point.x !== before.x || point.y !== before.y || point.on !== before.on;
    });
    contours.push(dropImpliedPoints(distinct));
    start = end + 1;
  }
  const flat = contours.flat();
  const xs = flat.map(({ x }) => x);
  const ys = flat.map(({ y }) => y);
  const out = Buffer.alloc(12 + contours.length * 2 + flat.length * 5);
  out.writeInt16BE(contours.length, 0);
  out.writeInt16BE(Math.min(...xs), 2);
  out.writeInt16BE(Math.min(...ys), 4);
  out.writeInt16BE(Math.max(...xs), 6);
  out.writeInt16BE(Math.max(...ys), 8);
  let at = 10;
  let last = -1;
  for (const contour of contours) {
    last += contour.length;
    at = out.writeUInt16BE(last, at);
  }
  at = out.writeUInt16BE(0, at);
  // Long coordinates throughout: WOFF2 encodes the outlines anew anyway.
  for (const { on } of flat) out[at++] = on ? 1 : 0;
  for (const values of [xs, ys]) {
    values.forEach((value, i) => {
      at = out.writeInt16BE(i ? value - values[i - 1] : value, at);
    });
  }
  return out.subarray(0, at);
}

function halveComposite(glyph) {
  const out = Buffer.from(glyph);
  for (let at = 2; at < 10; at += 2) out.writeInt16BE(half(out.readInt16BE(at)), at);
  let at = 10;
  let flags;
  do {
    flags = out.readUInt16BE(at);
    const words = flags & 1;
    const offsets = flags & 2;
    at += 4;
    if (offsets) {
      for (let i = 0; i < 2; i++) {
        if (words) out.writeInt16BE(half(out.readInt16BE(at + i * 2)), at + i * 2);
        else out.writeInt8(half(out.readInt8(at + i)), at + i);
      }
    }
    at += words ? 4 : 2;
    if (flags & 8) at += 2;
    else if (flags & 0x40) at += 4;
    else if (flags & 0x80) at += 8;
  } while (flags & 0x20);
  return out;
}

function halveFields(table, offsets) {
  for (const offset of offsets) table.writeInt16BE(half(table.readInt16BE(offset)), offset);
}

export function halveUnits(tables) {
  const head = tables.get("head");
  const maxp = tables.get("maxp");
  const loca = tables.get("loca");
  const glyf = tables.get("glyf");
  const glyphs = maxp.readUInt16BE(4);
  const long = head.readInt16BE(50);
  const offset = (i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2);

  const pieces = [];
  const newLoca = Buffer.alloc((glyphs + 1) * 4);
  let length = 0;
  for (let i = 0; i < glyphs; i++) {
    newLoca.writeUInt32BE(length, i * 4);
    const glyph = glyf.subarray(offset(i), offset(i + 1));
    if (!glyph.length) continue;
    const halved = glyph.readInt16BE(0) < 0 ? halveComposite(glyph) : writeSimpleGlyph(readSimpleGlyph(glyph));
    const padded = Buffer.concat([halved, Buffer.alloc(-halved.length & 3)]);
    pieces.push(padded);
    length += padded.length;
  }
  newLoca.writeUInt32BE(length, glyphs * 4);
  tables.set("glyf", Buffer.concat(pieces));
  tables.set("loca", newLoca);

  head.writeUInt16BE(head.readUInt16BE(18) / 2, 18);
  halveFields(head, [36, 38, 40, 42]);
  head.writeInt16BE(1, 50);

  const hhea = tables.get("hhea");
  halveFields(hhea, [4, 6, 8, 10, 12, 14, 16]);
  const measured = hhea.readUInt16BE(34);
  const hmtx = tables.get("hmtx");
  for (let i = 0; i < hmtx.length / 2; i++) {
    const at = i * 2;
    if (i < measured * 2 && i % 2 === 0) hmtx.writeUInt16BE(half(hmtx.readUInt16BE(at)), at);
    else hmtx.writeInt16BE(half(hmtx.readInt16BE(at)), at);
  }

  const os2 = tables.get("OS/2");
  halveFields(os2, [2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76]);
  if (os2.length >= 90) halveFields(os2, [86, 88]);
}
