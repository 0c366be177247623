// `npm run bench:editor`: how long a keystroke takes until it is painted, in an article of 300 blocks with everything
// running that runs while one writes; as a table for docs/measurements.md. Ends with 1 when p95 is over the limit.
import { randomUUID } from "node:crypto";
import os from "node:os";
import { chromium, type Page } from "playwright";
import { newBlockId } from "@/blocks/block-id";
import type { Block } from "@/blocks/document";
import { everyBlock } from "@/blocks/fixtures/every-block";
import { addDraft } from "../../e2e/support/drafts";
import { addMember, enterAs, openNewsroomDatabase } from "../../e2e/support/newsroom";
import { OwnSite } from "../../e2e/support/own-site";
import { openArticle } from "../../e2e/support/writing";
import { buildSite } from "../launch/build-site";
import { findChromium } from "../testing/chromium.mjs";

const blocks = 300;
const keystrokes = 300;
/** Milliseconds between two keys of somebody who types fast, and within which a key must be seen. */
const pace = 60;
const limit = 50;

/** Every kind of block, and paragraphs between them, until there are so many. */
function longBody(): Block[] {
  const kinds = everyBlock.blocks.filter(
    (block) => block.type !== "hologram" && block.type !== "relatedArticle",
  ) as Block[];
  return Array.from({ length: blocks }, (_, place): Block => {
    const kind = place % 4 === 3 ? kinds[Math.floor(place / 4) % kinds.length] : undefined;
    if (kind !== undefined) return { ...kind, id: newBlockId() };
    const text = `Block ${place}: ${"words that somebody has written, and more of them; ".repeat(8)}`;
    return { type: "paragraph", id: newBlockId(), text: [{ text }] };
  });
}

/** From the key going down to the frame that shows it. */
async function timeKeys(page: Page, place: string): Promise<number[]> {
  await page.getByText(place, { exact: false }).first().click();
  await page.evaluate(() => {
    const samples: number[] = [];
    Object.assign(window, { samples });
    document.addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => samples.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let key = 0; key < keystrokes; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? "Space" : "abcde".charAt(key % 6));
    await page.waitForTimeout(pace);
  }
  return page.evaluate(() => (window as unknown as { samples: number[] }).samples);
}

function share(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error("No Chromium was found: set CHROMIUM_PATH.");
await buildSite();
const site = await OwnSite.make();
const rows: { place: string; samples: number[] }[] = [];
try {
  await site.start([], { DEMO: "0" });
  const { pool, close } = await openNewsroomDatabase(`${site.directory}/data`);
  const browser = await chromium.launch({ executablePath, args: ["--disable-gpu", "--disable-background-networking"] });
  try {
    await pool.query("INSERT INTO section (id, slug, name, updated_at) VALUES ($1, 'world', 'World', now())", [
      randomUUID(),
    ]);
    const member = await addMember(pool, "editor");
    const id = await addDraft(pool, member, { body: { version: 1, blocks: longBody() } });
    for (const place of ["Block 150", "Harbour Athletic"]) {
      const page = await browser.newPage({ baseURL: site.origin, viewport: { width: 1440, height: 900 } });
      await enterAs(page, member, site.origin);
      await openArticle(page, id);
      rows.push({
        place: place === "Block 150" ? "a paragraph in the middle" : "a cell of a table",
        samples: await timeKeys(page, place),
      });
      await page.close();
    }
  } finally {
    await browser.close();
    await close();
  }
} finally {
  await site.remove();
}
console.log(`| ${blocks} blocks, typing in | keystrokes | p50 | p95 | slowest |\n| --- | ---: | ---: | ---: | ---: |`);
for (const { place, samples } of rows) {
  const figures = [0.5, 0.95, 1].map((part) => `${share(samples, part).toFixed(1)} ms`);
  console.log(`| ${place} | ${samples.length} | ${figures.join(" | ")} |`);
}
console.log(
  `\nNode ${process.versions.node}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown"}; at most ${limit} ms at p95.`,
);
if (rows.some(({ samples }) => samples.length === 0 || share(samples, 0.95) > limit)) process.exitCode = 1;
