// Sets words in each of the reader's faces and in the uncut source beside it,
// and fails where the width of a word differs by more than half a per cent.
//
//   node scripts/fonts/check-fonts.mjs [picture.png]
//
// With a file name it also writes a picture of the words, source above cut.
import { readFileSync } from "node:fs";
import { chromium } from "playwright";
import { findChromium } from "../testing/chromium.mjs";
import { base } from "./character-sets.mjs";
import { faces } from "./faces.mjs";

const TOLERANCE = 0.005;
const root = new URL("../../", import.meta.url);
const origin = "http://fonts.invalid/";
const picture = process.argv[2];

// Letters that join or hang over, the pairs that every face kerns, whole
// headlines; then the accents, figures and marks that a base file holds.
const words = [
  "off first office affix fjord fly waffle afflict stuffy half if of f’ f” ff’ f? f! f) AV To Wa Ty Yo LT P. T. V, r. y,",
  "w. “A A” ’s They have put off mending line 2 For the first time since 1987 Kelmouth harbour Avery Tower Wayfarer Your",
  "View Fjørd café naïve façade Öl Ärger Übung Ålesund £1,117 24–7 50½ — “quoted,” ‘single’ it’s (bracketed) Who? and/or",
]
  .join(" ")
  .split(" ");

// Headlines are tracked, and browsers set tracked text without ligatures.
const settings = { "as set": "normal", "without ligatures": "none" };

// Kerning ends where a word needs a second file, so such words are left out.
const wordsOf = (face) => words.filter((word) => [...word].every((character) => base[face.name].includes(character)));

const family = (face, kind) => (kind === "cut" ? face.family : `${face.name} source`);

function paragraph(face, kind, ligatures) {
  const axes = Object.entries(face.axes).map(([axis, value]) => `'${axis}' ${value}`);
  const declarations = {
    "font-family": `'${family(face, kind)}'`,
    ...(kind === "cut" ? { "font-style": face.style } : { "font-variation-settings": axes.join(", ") }),
    "font-variant-ligatures": face.features.includes("liga") ? ligatures : "none",
  };
  const style = Object.entries(declarations).map(([name, value]) => `${name}: ${value}`);
  const spans = wordsOf(face).map((word) => `<span>${word}</span>`);
  return `<p class="${kind}" style="${style.join("; ")}">${spans.join(" ")}</p>`;
}

const rows = faces.flatMap((face) =>
  Object.entries(settings).map(([setting, ligatures]) => ({ face, setting, ligatures })),
);
const cutRules = readFileSync(new URL("app/fonts.css", root), "utf8").replaceAll('"/fonts/', `"${origin}cut/`);
const sourceRules = faces.map(
  (face) =>
    `@font-face { font-family: "${face.name} source"; src: url("${origin}source/${face.name}"); font-weight: 100 900; }`,
);
const document = `<!doctype html><meta charset="utf-8"><style>
${cutRules}
${sourceRules.join("\n")}
body { margin: 16px; font-size: 34px; line-height: 1.2; font-optical-sizing: none; text-rendering: geometricPrecision; }
p { margin: 0; }
.cut { margin-bottom: 18px; }
.measured { font-size: 1000px; white-space: nowrap; }
</style>${rows.map(({ face, ligatures }) => paragraph(face, "source", ligatures) + paragraph(face, "cut", ligatures)).join("\n")}`;

function fontFile(address) {
  const [, kind, name] = new URL(address).pathname.split("/");
  if (kind === "cut") return new URL(`public/fonts/${name}`, root);
  return faces.find((face) => face.name === name).sources.latin;
}

const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1240, height: 800 }, deviceScaleFactor: 2 });

// Nothing here leaves the machine: every address is answered from the checkout.
await page.route(`${origin}**`, (route) =>
  route.request().url() === origin
    ? route.fulfill({ contentType: "text/html", body: document })
    : route.fulfill({ contentType: "font/woff2", body: readFileSync(fontFile(route.request().url())) }),
);
await page.goto(origin);
const { loaded, failed } = await page.evaluate(async () => {
  const all = [...(await globalThis.document.fonts.ready)];
  const families = (status) =>
    all.filter((font) => font.status === status).map((font) => font.family.replaceAll('"', ""));
  return { loaded: families("loaded"), failed: families("error") };
});
const missing = faces
  .flatMap((face) => ["source", "cut"].map((kind) => family(face, kind)))
  .filter((name) => !loaded.includes(name));
if (failed.length || missing.length)
  throw new Error(`These faces could not be loaded: ${[...failed, ...missing].join(", ")}.`);
if (picture) await page.screenshot({ path: picture, fullPage: true });

const widths = await page.evaluate(() =>
  [...globalThis.document.querySelectorAll("p")].map((line) => {
    line.classList.add("measured");
    return [...line.children].map((word) => word.getBoundingClientRect().width);
  }),
);
await browser.close();

const percent = (share) => `${(share * 100).toFixed(2)} %`;
let failures = 0;
rows.forEach(({ face, setting }, row) => {
  const differences = wordsOf(face)
    .map((word, i) => ({ word, share: widths[row * 2 + 1][i] / widths[row * 2][i] - 1 }))
    .toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share));
  const wrong = differences.filter(({ share }) => Math.abs(share) > TOLERANCE);
  failures += wrong.length;
  const [widest] = differences;
  console.log(
    `${face.name}, ${setting}: ${differences.length} words, at most ${percent(widest.share)} (${widest.word})`,
  );
  for (const { word, share } of wrong) console.log(`  ${word.padEnd(14)}${percent(share)}`);
});
if (failures) {
  console.error(`${failures} widths differ from the source by more than ${percent(TOLERANCE)}.`);
  process.exitCode = 1;
}
