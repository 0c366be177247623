// Cuts the three faces in which share pictures are drawn, as TrueType (what draws them reads no WOFF2), and lists the
// characters that they hold between them.
//
//   node scripts/fonts/build-share-faces.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { create } from "fontkit";
import subsetFont from "subset-font";
import { extended, western } from "./character-sets.mjs";
import { faces } from "./faces.mjs";

const folder = new URL("../../app/(syndication)/share/faces/", import.meta.url);

/** Set large, so at the largest optical size that the source has. */
const cuts = [
  { name: "display", axes: { opsz: 72, wght: 520 } },
  { name: "italic", axes: { opsz: 72, wght: 460 } },
  { name: "sans", axes: { wght: 600 } },
];

const shared = { latin: western, "latin-ext": extended };
const held = [];

for (const { name, axes } of cuts) {
  const face = faces.find((one) => one.name === name);
  const characters = new Set();
  for (const [part, text] of Object.entries(shared)) {
    const source = readFileSync(face.sources[part]);
    const options = { targetFormat: "truetype", variationAxes: axes, keepFeatures: ["kern", "liga"], noHinting: true };
    const cut = await subsetFont(source, text, options);
    const file = part === "latin" ? `${name}.ttf` : `${name}-ext.ttf`;
    writeFileSync(new URL(file, folder), cut);
    for (const code of create(cut).characterSet) characters.add(String.fromCodePoint(code));
    console.log(`${file.padEnd(20)}${String(cut.length).padStart(7)} bytes`);
  }
  held.push(characters);
}

const [first, ...others] = held;
const common = [...first].filter((character) => others.every((one) => one.has(character))).sort();
writeFileSync(new URL("characters.json", folder), `${JSON.stringify(common.join(""))}\n`);
console.log(`${common.length} characters in all faces`);
