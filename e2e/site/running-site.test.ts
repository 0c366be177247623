import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "playwright/test";
import { accessibilityFaults } from "../support/accessibility";
import { OwnSite } from "../support/own-site";
import { septemberSixth } from "../support/pages";
import { descendants, isRunning } from "../support/processes";

// One site, from its first start to its last stop: each test goes on where the one before it ended.
test.describe.configure({ mode: "serial", timeout: 240_000 });

let site: OwnSite;
let launcher: number;

test.beforeAll(async () => {
  site = await OwnSite.make();
});

test.afterAll(() => site.remove());

function writeArticle(name: string, headline: string): string {
  const file = path.join(site.directory, `${name}.txt`);
  writeFileSync(file, `${headline}\n\nThe sluice keeper of ${name} said so on the quay.\n\nNobody had asked him.\n`);
  return file;
}

const importText = (...words: string[]) => site.run("scripts/run.mjs", "import", "text", ...words);

test("a first start loads the demonstration, prints its address and the link that makes the first account", async () => {
  const { pid, output } = await site.start();
  launcher = pid;
  expect(output).toContain("Loading the demonstration newspaper");
  expect(output.match(/http:\/\/\S+/g)?.slice(0, 1)).toEqual([`${site.origin}/`]);
  const first = await site.printed(/\/admin\/first\/[\w-]{43}$/m);
  expect(first.match(/http:\/\/\S+/g)).toHaveLength(2);
});

test("its first reader is sent the article of September 6 with the numbers that it came with", async ({ browser }) => {
  // Without scripts a page is what was sent.
  const page = await browser.newPage({ javaScriptEnabled: false });
  const response = await page.goto(site.origin + septemberSixth);
  expect(response?.status()).toBe(200);
  const article = page.getByRole("article").first();
  await expect(article.getByText("0 comments", { exact: true })).toBeVisible();
  await expect(article.getByText(/^\d+ views$/)).toHaveText("5 views");
  await page.close();
});

test("a second start beside it says who holds the port", async () => {
  const { code, output } = await site.run("scripts/start.mjs");
  expect(code).toBe(1);
  expect(output.trim()).toMatch(
    new RegExp(`^Broadsheet is already running from .+ on port ${site.port} \\(process \\d+\\)\\.$`),
  );
});

test("an article that is brought in beside it stands on the front at once", async ({ page }) => {
  await page.goto(site.origin);
  const { code, output } = await importText(
    writeArticle("one", "Sluice keeper speaks after forty years"),
    "--section",
    "sport",
  );
  expect(output).toMatch(/brought in, dated .* at \/sport\/sluice-keeper-speaks-after-forty-years/);
  expect(code).toBe(0);
  await page.reload();
  await page.getByRole("main").getByRole("link", { name: "Sluice keeper speaks after forty years" }).first().click();
  await expect(page).toHaveURL(/\/sport\/sluice-keeper-speaks-after-forty-years$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sluice keeper speaks after forty years");
});

test("a draft is not to be found", async () => {
  const file = writeArticle("two", "Sluice keeper falls silent again");
  const { output } = await importText(file, "--section", "sport", "--state", "draft");
  expect(output).toContain("as a draft");
  const { status } = await fetch(`${site.origin}/sport/sluice-keeper-falls-silent-again`);
  expect(status).toBe(404);
  expect(await (await fetch(`${site.origin}/search?q=falls+silent`)).text()).not.toContain("falls silent again");
});

test("a long section is turned page by page, and back", async ({ page }) => {
  const files = Array.from({ length: 22 }, (_, place) =>
    writeArticle(`many-${place}`, `Tide table number ${place} printed`),
  );
  const { code, output } = await importText(...files, "--section", "sport");
  expect(code, output).toBe(0);
  await page.goto(`${site.origin}/sport`);
  const headlines = () => page.getByRole("main").getByRole("heading", { level: 3 }).allTextContents();
  const pages = page.getByRole("navigation", { name: "Pages" });
  const first = await headlines();
  expect(first).toHaveLength(20);
  await pages.getByRole("link", { name: "Older articles" }).click();
  const second = await headlines();
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((headline) => first.includes(headline))).toEqual([]);
  await expect(pages.getByRole("link", { name: "Older articles" })).toHaveCount(0);
  await pages.getByRole("link", { name: "Newer articles" }).click();
  expect(await headlines()).toEqual(first);
});

test("without its renderer it sends what it keeps, says so on a page of its own for the rest, and mends itself", async ({
  page,
}) => {
  const kept = "/sport/sluice-keeper-speaks-after-forty-years";
  const before = await (await fetch(site.origin + kept)).text();
  const renderer = descendants(launcher).find(({ command }) => /renderer\.m?[jt]s/.test(command));
  if (!renderer) throw new Error("There is no renderer to end.");
  process.kill(renderer.pid, "SIGKILL");
  const still = await fetch(site.origin + kept);
  expect(still.status).toBe(200);
  expect(await still.text()).toBe(before);
  const response = await page.goto(`${site.origin}/science`);
  expect(response?.status()).toBe(503);
  expect(Number(response?.headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByText("The Kelmouth Pilot").or(page.getByText("Broadsheet")).first()).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily), "it is styled").toMatch(
    /Newsreader|serif/i,
  );
  await expect.poll(async () => (await fetch(`${site.origin}/science`)).status, { timeout: 20_000 }).toBe(200);
});

test("it stops without leaving a process behind", async () => {
  const started = descendants(launcher);
  expect(started.some(({ command }) => command.includes("postgres"))).toBe(true);
  expect(await site.stop()).toBe(0);
  expect(started.filter(({ pid }) => isRunning(pid)).map(({ command }) => command)).toEqual([]);
});

test("a second start is quick and leaves what is there alone", async () => {
  const startedAt = Date.now();
  const { output } = await site.start();
  // Five seconds on a machine that does nothing else; here the other tests run beside it.
  expect(Date.now() - startedAt).toBeLessThan(15_000);
  expect(output).toMatch(/Broadsheet is ready at \S+ \(\d+\.\d s\)\. Ctrl-C stops it\./);
  expect(output).not.toContain("Loading the demonstration");
  const { status } = await fetch(`${site.origin}/sport/sluice-keeper-speaks-after-forty-years`);
  expect(status).toBe(200);
  expect(await site.stop()).toBe(0);
});

test("npm run dev answers with the same statuses, and its pages are connected to what tells them of changes", async ({
  page,
}) => {
  const build = path.join(".next", `tests-${process.pid}`);
  const tsconfig = `${build}.json`;
  mkdirSync(build, { recursive: true });
  writeFileSync(tsconfig, JSON.stringify({ extends: "../tsconfig.json" }));
  try {
    // In a folder of its own: a developer's `npm run dev` may be at work in this checkout.
    await site.start(["--dev"], { BUILD_DIR: build, BUILD_TSCONFIG: tsconfig });
    const statusOf = async (address: string) => (await fetch(site.origin + address, { redirect: "manual" })).status;
    expect(await statusOf("/")).toBe(200);
    expect(await statusOf("/harbour/never-printed")).toBe(404);
    expect(await statusOf("/harbour/night-ferry-to-be-sold-letter-says")).toBe(410);
    expect(await statusOf("/city/rents-on-the-staithes")).toBe(301);
    const heard = new Promise((resolve) => {
      page.on("websocket", (socket) => {
        socket.on("framereceived", ({ payload }) => payload.includes("turbopack-connected") && resolve(true));
      });
    });
    await page.goto(site.origin);
    await heard;
    await page.close();
    expect(await site.stop()).toBe(0);
  } finally {
    rmSync(build, { recursive: true, force: true });
    rmSync(tsconfig, { force: true });
  }
});

test("taken out while the site runs, the demonstration is gone at once, and what was brought in stays", async ({
  page,
}) => {
  await site.start();
  await page.goto(site.origin);
  const own = "/sport/sluice-keeper-speaks-after-forty-years";
  const picture = (await page.getByRole("main").getByRole("img").first().getAttribute("src")) ?? "";
  const demonstration = [
    "/harbour",
    "/harbour/rss.xml",
    septemberSixth,
    "/topic/trams",
    "/contributor/mirela-voss",
    picture,
  ];
  const read = async (address: string) => await fetch(site.origin + address, { redirect: "manual" });
  for (const address of [...demonstration, own]) expect((await read(address)).status, address).toBe(200);

  const { code, output } = await site.run("scripts/run.mjs", "demo-remove");
  expect(code, output).toBe(0);

  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Broadsheet");
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /^Tide table number/ })
      .first(),
  ).toBeVisible();
  await expect(page.locator("body")).not.toContainText(/Kelmouth|Beijing|undefined|null/);
  expect(await accessibilityFaults(page)).toEqual([]);
  const former = ["/harbour/night-ferry-to-be-sold-letter-says", "/city/rents-on-the-staithes"];
  for (const address of [...demonstration, ...former]) expect((await read(address)).status, address).toBe(404);
  expect((await read(own)).status).toBe(200);
  for (const list of ["/rss.xml", "/sitemaps/pages.xml", "/search?q=Beijing", "/archive", "/masthead"]) {
    expect(await (await read(list)).text(), list).not.toMatch(/Kelmouth|parade-tests-the-west|Penhallow/);
  }
  expect(await site.stop()).toBe(0);
});
