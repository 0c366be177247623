// The kerning of Newsreader is five kilobytes of every face: three lookups of
// single-pair exceptions on top of a class table. Here the value of every pair
// is read off the shaped text, glyphs that kern alike are put in one class, and
// one class table is written instead. No pair moves further than its tolerance.
import { create } from "fontkit";

// Shares of the width of the two glyphs together. The errors of a word's pairs
// seldom all lean one way: three in a thousand each keep it within five.
const TOLERANCE = 0.003;
const TOLERANCE_OF_UNUSUAL_PAIRS = 0.012;

const ligatures = ["ff", "fi", "fl", "ffi", "ffl"];

function isUnusual(first, second) {
  const isSymbol = (text) => !/[\p{L}\d\s.,:;!?'"()\-/‘’“”–—…]/u.test(text);
  const isAccented = (text) => /[^\p{ASCII}]/u.test(text) && /\p{L}/u.test(text);
  return (
    isSymbol(first) ||
    isSymbol(second) ||
    (isAccented(first) && isAccented(second)) ||
    (/\p{Ll}/u.test(first) && /\p{Lu}/u.test(second))
  );
}

// What the font sets as one glyph: characters, and the ligatures it joins.
function findSigns(font, characters) {
  const joined = ligatures.filter(
    (text) =>
      [...text].every((character) => characters.includes(character)) &&
      font.layout(text, { liga: true }).glyphs.length === 1,
  );
  return [...characters, ...joined].map((text) => {
    const [glyph] = font.layout(text, { liga: true }).glyphs;
    return { text, id: glyph.id, width: glyph.advanceWidth, isLigature: joined.includes(text) };
  });
}

// The values a pair may have, from and to.
function findRange(font, first, second) {
  // Unless told not to, the shaper joins f and i, and the width of the whole
  // ligature would be taken for the kerning of an f.
  const liga = first.isLigature || second.isLigature;
  const run = font.layout(first.text + second.text, { kern: true, liga });
  if (run.glyphs.length !== 2 || run.glyphs[0].id !== first.id || run.glyphs[1].id !== second.id) {
    if (!liga)
      throw new Error(`“${first.text}${second.text}” is not set as two glyphs, so its kerning cannot be read.`);
    // These two always join into something else: any value will do.
    return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  }
  const kern = run.positions[0].xAdvance - first.width;
  const share = isUnusual(first.text, second.text) ? TOLERANCE_OF_UNUSUAL_PAIRS : TOLERANCE;
  const tolerance = (first.width + second.width) * share;
  return { from: kern - tolerance, to: kern + tolerance };
}

const overlap = (a, b) => a.map(({ from, to }, i) => ({ from: Math.max(from, b[i].from), to: Math.min(to, b[i].to) }));
const holds = (row) => row.every(({ from, to }) => from <= to);
const room = (row) => row.reduce((sum, { from, to }) => sum + (Number.isFinite(to) ? to - from : 0), 0);

// Merges, again and again, the two groups that lose least room by it, while
// there is still a value for every pair. Group 0 needs no kerning at all.
function group(rows) {
  const none = rows[0].map(() => ({ from: 0, to: 0 }));
  const groups = rows.map((row, i) => ({ row, members: [i] })).filter(({ row }) => !holds(overlap(row, none)));
  for (;;) {
    let best = null;
    for (const [i, one] of groups.entries()) {
      for (const other of groups.slice(i + 1)) {
        const row = overlap(one.row, other.row);
        if (!holds(row)) continue;
        const loss = Math.min(room(one.row), room(other.row)) - room(row);
        if (!best || loss < best.loss) best = { one, other, row, loss };
      }
    }
    if (!best) break;
    best.one.row = best.row;
    best.one.members.push(...best.other.members);
    groups.splice(groups.indexOf(best.other), 1);
  }
  const member = rows.map((_, i) => groups.findIndex(({ members }) => members.includes(i)) + 1);
  return { member, rows: [none, ...groups.map(({ row }) => row)] };
}

const transpose = (rows) => rows[0].map((_, i) => rows.map((row) => row[i]));

// Nought wherever it is allowed: it compresses to almost nothing.
function choose({ from, to }) {
  return from <= 0 && to >= 0 ? 0 : (from + to) / 2;
}

function ranges(ids) {
  const found = [];
  for (const { id, value } of ids.toSorted((a, b) => a.id - b.id)) {
    const last = found.at(-1);
    if (last && last.end === id - 1 && last.value === value) last.end = id;
    else found.push({ start: id, end: id, value });
  }
  return found;
}

function classDefinition(ids) {
  const found = ranges(ids);
  return words(2, found.length, ...found.flatMap(({ start, end, value }) => [start, end, value]));
}

function coverage(ids) {
  const sorted = ids.toSorted((a, b) => a - b);
  return words(1, sorted.length, ...sorted);
}

function words(...values) {
  const out = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    out.writeUInt16BE(value & 0xffff, i * 2);
  });
  return out;
}

export function compactKerning(sfnt, text, scale) {
  const font = create(sfnt);
  const characters = [...new Set(text)].filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0)));
  const signs = findSigns(font, characters);
  const firsts = group(signs.map((first) => signs.map((second) => findRange(font, first, second))));
  const seconds = group(transpose(firsts.rows));
  const matrix = transpose(seconds.rows);

  // Two characters may share a glyph (space and no-break space).
  const byGlyph = (member) => [...new Map(signs.map(({ id }, i) => [id, member[i]]))];
  const firstIds = byGlyph(firsts.member).filter(([, value]) => value > 0);
  const secondIds = byGlyph(seconds.member).filter(([, value]) => value > 0);

  // Class 0 of the first glyph means "every other covered glyph"; none is, so
  // the classes are numbered from 0 to save a row of zeros.
  const covered = coverage(firstIds.map(([id]) => id));
  const firstClasses = classDefinition(
    firstIds.filter(([, value]) => value > 1).map(([id, value]) => ({ id, value: value - 1 })),
  );
  const secondClasses = classDefinition(secondIds.map(([id, value]) => ({ id, value })));
  const values = words(
    ...matrix
      .slice(1)
      .flat()
      .map((range) => Math.round(choose(range) * scale)),
  );
  const start = 16 + values.length;
  const subtable = Buffer.concat([
    words(
      2,
      start,
      4,
      0,
      start + covered.length,
      start + covered.length + firstClasses.length,
      matrix.length - 1,
      matrix[0].length,
    ),
    values,
    covered,
    firstClasses,
    secondClasses,
  ]);

  // One script (DFLT), one feature (kern), one lookup of pairs.
  const tag = (name) =>
    [...Buffer.from(name, "latin1")].reduce((all, byte, i) => {
      if (i % 2) all[all.length - 1] |= byte;
      else all.push(byte << 8);
      return all;
    }, []);
  const scripts = words(1, ...tag("DFLT"), 8, 4, 0, 0, 0xffff, 1, 0);
  const features = words(1, ...tag("kern"), 8, 0, 1, 0);
  const lookups = words(1, 4, 2, 0, 1, 8);
  const header = words(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length);
  return Buffer.concat([header, scripts, features, lookups, subtable]);
}
