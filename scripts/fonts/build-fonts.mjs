// Cuts the reader's four faces and the newsroom's one from their variable
// sources, and writes app/fonts.css (for readers) and app/desk-fonts.css (for the
// newsroom) to match.
//
//   node scripts/fonts/build-fonts.mjs
//
// Four static cuts are cheaper and sharper than one variable file with an
// optical axis. Each name carries a hash of the content, so that the files can
// be served as immutable; old files are removed.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { create } from "fontkit";
import subsetFont from "subset-font";
import { base, extended, western } from "./character-sets.mjs";
import { compactKerning } from "./compact-kerning.mjs";
import { desk, faces } from "./faces.mjs";
import { halveUnits } from "./halve-units.mjs";
import { readTables, writeTables } from "./sfnt-tables.mjs";

const READER_BUDGET = 40_000;
const fontsFolder = new URL("../../public/fonts/", import.meta.url);
const readerStylesheet = new URL("../../app/fonts.css", import.meta.url);
const deskStylesheet = new URL("../../app/desk-fonts.css", import.meta.url);

// Advance widths of a to z, then the space, in thousandths of the em: the
// fallbacks are on the reader's machine, not here.
const fallbackWidths = {
  times: [
    444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
    500, 500, 444, 250,
  ],
  timesItalic: [
    500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389, 278, 500, 444, 667,
    444, 444, 389, 250,
  ],
  arial: [
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 278,
  ],
};
const alphabet = "abcdefghijklmnopqrstuvwxyz ";
const sample =
  "the ferry left the quay at six with forty people aboard and the harbour master watched it go from the window of his office while behind him the telephone rang and nobody would say who had asked for the tide tables or why the night watch had been sent home before the gale was over just when a small crew quite expected the next extra hands ";

// Browsers refuse a font without a name table but not one without names; the
// licences lie beside the fonts.
const noNames = Buffer.from([0, 0, 0, 0, 0, 6]);
const dropTables = ["DSIG", "GDEF", "STAT", "gasp", "prep"];

function source(face, part) {
  return readFileSync(face.sources[part]);
}

async function cutStatic(face, part, text) {
  const cut = await subsetFont(source(face, part), text, {
    targetFormat: "sfnt",
    variationAxes: face.axes,
    keepFeatures: face.features,
    noHinting: true,
    // GDEF stays for this pass: it holds how kerning varies along the axes.
    dropTables: dropTables.filter((table) => table !== "GDEF"),
  });
  const tables = readTables(cut);
  const unitsPerEm = tables.get("head").readUInt16BE(18);
  tables.set("name", noNames);
  tables.set("GPOS", compactKerning(cut, text, 1000 / unitsPerEm));
  if (unitsPerEm === 2000) halveUnits(tables);
  return await subsetFont(writeTables(tables), undefined, {
    keepAllGlyphs: true,
    targetFormat: "woff2",
    keepFeatures: face.features,
    dropTables,
  });
}

async function cutVariable(face, part, text) {
  return await subsetFont(source(face, part), text, {
    targetFormat: "woff2",
    variationAxes: face.axes,
    keepFeatures: ["kern"],
    noHinting: true,
    dropTables: ["GSUB", "gasp", "prep"],
  });
}

const characters = (face, part) => new Set(create(source(face, part)).characterSet);
const present = (text, available) => [...new Set(text)].filter((c) => available.has(c.codePointAt(0)));

function unicodeRange(text) {
  const found = [];
  for (const code of [...text].map((c) => c.codePointAt(0)).sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  const hex = (code) => code.toString(16).toUpperCase();
  return found.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(", ");
}

function write(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 6);
  const file = `${name}.${hash}.woff2`;
  writeFileSync(new URL(file, fontsFolder), bytes);
  return file;
}

function fontFace(face, file, range) {
  return `@font-face {
  font-family: "${face.family}";
  font-style: ${face.style};
  font-weight: ${face.weight ?? 400};
  font-display: swap;
  src: url("/fonts/${file}") format("woff2");
  unicode-range:${range.length > 101 ? "\n    " : " "}${range};
}
`;
}

const percent = (value) => `${Number((value * 100).toFixed(2))}%`;

async function twinFace(face) {
  // Set as a run, so that the face's kerning counts.
  const font = create(
    await subsetFont(source(face, "latin"), base[face.name], {
      targetFormat: "sfnt",
      variationAxes: face.axes,
      keepFeatures: face.features,
    }),
  );
  const own = font.layout(sample, face.features).advanceWidth / font.unitsPerEm;
  const widths = fallbackWidths[face.twin.widths];
  const fallback = [...sample].reduce((sum, c) => sum + widths[alphabet.indexOf(c)] / 1000, 0);
  const adjust = own / fallback;
  return `@font-face {
  font-family: "${face.twin.family}";
  font-style: ${face.style};
  font-weight: 400;
  src: ${face.twin.locals.map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${percent(adjust)};
  ascent-override: ${percent(font.ascent / font.unitsPerEm / adjust)};
  descent-override: ${percent(-font.descent / font.unitsPerEm / adjust)};
  line-gap-override: 0%;
}
`;
}

for (const file of readdirSync(fontsFolder)) {
  if (file.endsWith(".woff2")) rmSync(new URL(file, fontsFolder));
}

const readerRules = [];
const deskRules = [];
let readerBytes = 0;

async function add(face, name, part, text, cut) {
  const bytes = await cut(face, part, text.join(""));
  const file = write(name, bytes);
  (face === desk ? deskRules : readerRules).push(fontFace(face, file, unicodeRange(text)));
  console.log(`${file.padEnd(30)}${String(bytes.length).padStart(7)} bytes, ${text.length} characters`);
  return bytes.length;
}

for (const face of [...faces, desk]) {
  const cut = face === desk ? cutVariable : cutStatic;
  const latin = characters(face, "latin");
  const latinExt = characters(face, "latin-ext");
  const first = present(base[face.name] ?? western, latin);
  const rest = present(western, latin).filter((c) => !first.includes(c));
  const size = await add(face, face.name, "latin", first, cut);
  if (face !== desk) readerBytes += size;
  if (rest.length) await add(face, `${face.name}-western`, "latin", rest, cut);
  await add(face, `${face.name}-ext`, "latin-ext", present(extended, latinExt), cut);
}

const twins = [];
for (const face of faces) twins.push(await twinFace(face));

const heading = "/* Written by scripts/fonts/build-fonts.mjs; change that, not this. */";
writeFileSync(
  readerStylesheet,
  `${heading}

${readerRules.join("\n")}
/* Metric twins: the fallback is fitted to each face, so nothing moves when the type arrives. */
${twins.join("\n")}`,
);
writeFileSync(deskStylesheet, `${heading}\n\n${deskRules.join("\n")}`);

console.log(`${"readers, with every page".padEnd(30)}${String(readerBytes).padStart(7)} bytes of ${READER_BUDGET}`);
if (readerBytes > READER_BUDGET) {
  console.error(
    `The reader's faces are ${readerBytes - READER_BUDGET} bytes over; trim ${fileURLToPath(new URL("character-sets.mjs", import.meta.url))}.`,
  );
  process.exitCode = 1;
}
