import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { articles } from "../../prisma/demo/articles";
import { formerAddresses, retracted } from "../../prisma/demo/desk";
import { walkFaults } from "../../scripts/chaos/crawl/walk-faults";
import { type Walk, walkSite } from "../../scripts/chaos/crawl/walk-site";
import { expect, test } from "../support/reader";

const addressOf = ({ section, slug }: { section: string; slug: string }) => `/${section}/${slug}`;

/** A draft, brought in as an editor would; readers must not come across it. Its address, had it one. */
function importDraft(): string {
  const folder = process.env.E2E_DATA_DIR ?? "";
  const file = path.join(folder, "a-draft-that-nobody-sees.txt");
  writeFileSync(file, "A draft that nobody sees\n\nSeptember 6, 2025\n\nWords for later.\n");
  const env = {
    ...process.env,
    DATA_DIR: folder,
    DATABASE_URL: "",
    DATABASE_DIRECT_URL: "",
    NODE_ENV: "production",
  } as const;
  const options = ["scripts/run.mjs", "import", "text", file, "--section", "world", "--state", "draft"];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, { env, encoding: "utf8" });
  expect(status, stdout + stderr).toBe(0);
  const address = "/world/a-draft-that-nobody-sees";
  expect(stdout).toContain(address);
  return address;
}

test.describe("a crawler that begins at the front, without scripts", () => {
  // One walk is enough for all of them.
  test.describe.configure({ mode: "default" });
  let draft: string;
  let walk: Walk;
  let origin: string;

  test.beforeAll(async ({ baseURL }) => {
    origin = baseURL ?? "";
    draft = importDraft();
    walk = await walkSite(origin);
  });

  test("finds every published article under one address, with one date, and nothing that is dead or hidden", () => {
    const hidden = [draft, addressOf(retracted.article), ...formerAddresses.map(addressOf)];
    expect(walkFaults(walk, origin, { published: articles.map(addressOf), hidden })).toEqual([]);
  });

  test("finds no article beyond those of the paper", () => {
    const found = [...walk.visits].filter(([, { page }]) => page?.data).map(([address]) => address);
    expect(found.toSorted()).toEqual(articles.map(addressOf).toSorted());
  });

  test("finds the feeds of every section, topic and contributor on its page", () => {
    const rooms = [...walk.inSitemaps.keys()].filter((address) => /^\/(topic|contributor)\//.test(address));
    const sections = new Set(articles.map(({ section }) => `/${section}`));
    for (const room of ["", ...rooms, ...sections]) {
      for (const file of ["rss.xml", "atom.xml", "feed.json"]) {
        expect.soft(walk.visits.get(`${room}/${file}`)?.status, `${room}/${file}`).toBe(200);
      }
    }
  });
});

test("a person who opens a feed in a browser sees a page that says what it is", async ({ page }) => {
  await page.goto("/harbour/rss.xml");
  await expect(page.getByText("This is a news feed.")).toBeVisible();
  await expect(page.locator("rss")).toHaveCSS("max-width", "714px");
  await page.getByRole("link", { name: "Read Harbour · The Kelmouth Pilot as a page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour");
});
