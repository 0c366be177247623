// Draws Broadsheet's mark and writes every icon a browser asks for.
//
//   node scripts/icons/build-icons.mjs
//
// The mark is the initial of the product as a name plate would set it, under
// the heavy rule that opens a page. Any newsroom can keep it or put its own
// files in its place.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import sharp from "sharp";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const publicFolder = new URL("../../public/", import.meta.url);
const PAPER = "#f8f2e6";
const INK = "#1b1712";
const ACCENT = "#8a2310";
const DARK = { ground: "#211d17", letter: "#ece4d4", rule: "#f29a7d" };

const GRID = 32;
// The rule ends on whole pixels at 16 and at 32, where most tabs show it.
const rule = "M4 2h24v4H4z";
const LETTER_TOP = 10;
const LETTER_FOOT = 30;

// A heavy cut for small sizes: the display cut's hairlines would vanish in a tab.
async function letterOutline() {
  const source = require.resolve("@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2");
  const font = create(
    await subsetFont(readFileSync(source), "B|", {
      targetFormat: "sfnt",
      variationAxes: { opsz: 16, wght: 760 },
      keepFeatures: [],
    }),
  );
  const { path } = font.glyphForCodePoint("B".codePointAt(0));
  const { minX, maxX, minY, maxY } = path.bbox;
  const scale = (LETTER_FOOT - LETTER_TOP) / (maxY - minY);
  const left = (GRID - (maxX - minX) * scale) / 2;
  const x = (value) => Number((left + (value - minX) * scale).toFixed(2));
  const y = (value) => Number((LETTER_FOOT - (value - minY) * scale).toFixed(2));
  const letters = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" };
  return path.commands
    .map(({ command, args }) => letters[command] + args.map((value, i) => (i % 2 ? y(value) : x(value))).join(" "))
    .join("");
}

const letter = await letterOutline();

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>.g{fill:${PAPER}}.l{fill:${INK}}.r{fill:${ACCENT}}@media(prefers-color-scheme:dark){.g{fill:${DARK.ground}}.l{fill:${DARK.letter}}.r{fill:${DARK.rule}}}</style><path class="g" d="M0 0h32v32H0z"/><path class="r" d="${rule}"/><path class="l" d="${letter}"/></svg>\n`;

// A launcher may cut a maskable icon to a circle, so its mark is smaller.
function tile(share) {
  const size = GRID / share;
  const inset = (size - GRID) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-inset} ${-inset} ${size} ${size}"><path fill="${PAPER}" d="M${-inset} ${-inset}h${size}v${size}h${-size}z"/><path fill="${ACCENT}" d="${rule}"/><path fill="${INK}" d="${letter}"/></svg>`;
}

function png(svg, size) {
  return sharp(Buffer.from(svg), { density: (72 * size) / GRID })
    .resize(size, size)
    .png({ palette: true, colours: 32, compressionLevel: 9, effort: 10 })
    .toBuffer();
}

// An icon file may hold a PNG as it is, behind a directory of one entry.
function ico(image, size) {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(image.length, 14);
  header.writeUInt32LE(header.length, 18);
  return Buffer.concat([header, image]);
}

const files = {
  "favicon.svg": Buffer.from(favicon),
  "favicon.ico": ico(await png(tile(1), 32), 32),
  "apple-touch-icon.png": await png(tile(0.8), 180),
  "icon-192.png": await png(tile(0.86), 192),
  "icon-512.png": await png(tile(0.86), 512),
  "icon-maskable-512.png": await png(tile(0.62), 512),
};

for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(new URL(name, publicFolder), bytes);
  console.log(`${name.padEnd(24)}${String(bytes.length).padStart(6)} bytes`);
}
