// Draws the demonstration paper's engravings and writes them, with their
// captions for those who cannot see them, to prisma/demo/pictures.
//
//   node scripts/plates/build-plates.mjs [name …]
//
// With names, only those are drawn anew; pictures.json is always complete.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright";
import sharp from "sharp";
import { findChromium } from "../testing/chromium.mjs";
import { plates } from "./plates.mjs";

const folder = new URL("../../prisma/demo/pictures/", import.meta.url);
const origin = "http://plates.invalid/";
const wanted = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();

// Modules cannot be imported from file addresses; nothing here leaves the machine.
await page.route(`${origin}**`, (route) => {
  const name = new URL(route.request().url()).pathname.slice(1);
  if (!name) return route.fulfill({ contentType: "text/html", body: "" });
  const body = readFileSync(new URL(name, import.meta.url), "utf8");
  return route.fulfill({ contentType: "text/javascript", body });
});
await page.goto(origin);

async function draw(name) {
  const encoded = await page.evaluate(async (plateName) => {
    const { plates: all } = await import("./plates.mjs");
    const { engrave } = await import("./engrave.mjs");
    const plate = all.find((candidate) => candidate.name === plateName);
    const picture = engrave(plate.width, plate.height, 2, plate.layers());
    const canvas = new OffscreenCanvas(plate.width, plate.height);
    canvas.getContext("2d").putImageData(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    const reader = new FileReader();
    return await new Promise((resolve) => {
      reader.onload = () => resolve(reader.result.split(",")[1]);
      reader.readAsDataURL(blob);
    });
  }, name);
  return Buffer.from(encoded, "base64");
}

let total = 0;
const entries = [];
for (const { name, width, height, focal, altText, suits } of plates) {
  const file = `${name}.webp`;
  const target = new URL(file, folder);
  if (!wanted.length || wanted.includes(name)) {
    const webp = await sharp(await draw(name))
      .webp({ lossless: true, effort: 6 })
      .toBuffer();
    writeFileSync(target, webp);
    console.log(`${file.padEnd(28)}${String(webp.length).padStart(8)} bytes`);
  }
  if (!existsSync(target)) continue;
  total += readFileSync(target).length;
  entries.push({ name, file, width, height, focalX: focal[0], focalY: focal[1], altText, suits });
}
await browser.close();

writeFileSync(new URL("pictures.json", folder), `${JSON.stringify(entries, null, 2)}\n`);
console.log(`${entries.length} pictures, ${total} bytes`);
