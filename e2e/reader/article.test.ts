import { septemberSixth } from "../support/pages";
import { expect, overflow, test, untilAtRest, visibleText } from "../support/reader";

/** In the zone that playwright.config.ts gives the site, which is ahead of that of the browser. */
const siteTimeZone = "Pacific/Auckland";

test("the article of September 6, word for word", async ({ page }) => {
  await page.goto(septemberSixth);

  const today = new Intl.DateTimeFormat("en", {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: siteTimeZone,
  });
  await expect(page.getByRole("banner")).toContainText(today.format(new Date()));
  expect(today.format(new Date("2025-09-06T00:00:00Z"))).toBe("Saturday, September 6");

  const article = page.getByRole("article").first();
  await expect(article.getByRole("heading", { level: 1 })).toContainText("Beijing");
  await expect(article.getByRole("link", { name: "World" }).first()).toHaveAttribute("href", "/world");
  await expect(article.getByRole("link", { name: "Ruth Penhallow" })).toHaveAttribute(
    "href",
    "/contributor/ruth-penhallow",
  );
  await expect(article.getByText("0 comments", { exact: true })).toBeVisible();
  // Exactly five on a site that nobody has read yet: e2e/site/running-site.test.ts. Whoever opens it here is a reader too.
  const views = await article.getByText(/^\d+ views$/).textContent();
  expect(Number.parseInt(views ?? "", 10)).toBeGreaterThanOrEqual(5);
  await expect(article).toContainText(/Published\s+September 6, 2025/);
  await expect(article).not.toContainText("Updated");
  await expect(article).toContainText(/Reading time\s+\d+ min/);
  const published = await article.locator("time").first().getAttribute("datetime");
  expect(published, "the time of publication names its offset").toMatch(
    /^2025-09-0\dT\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)$/,
  );
  await expect(article.getByRole("figure").getByRole("img").first()).toHaveAttribute("alt", /./);

  const comments = page.getByRole("region", { name: "Comments are closed." });
  await expect(comments).toBeVisible();
  await expect(comments.getByRole("heading", { name: "Comments are closed." })).toHaveCount(1);
});

test("its contents list leads to its four sections", async ({ page }) => {
  await page.goto(septemberSixth);
  const links = page.getByRole("navigation", { name: "In this article" }).getByRole("link");
  await expect(links).toHaveCount(4);
  for (const link of await links.all()) {
    const name = (await link.textContent()) ?? "";
    const anchor = await link.getAttribute("href");
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${anchor}$`));
    await expect(page.getByRole("region", { name }).getByRole("heading", { level: 2, name })).toBeInViewport();
    await untilAtRest(page);
  }
});

test("corrections are read under the article and on the page of corrections", async ({ page }) => {
  await page.goto("/city/rents-on-the-staithes-fall");
  const note = page.getByRole("region", { name: /^Corrections?$/ });
  await expect(note).toBeVisible();
  const words = ((await note.getByRole("paragraph").last().textContent()) ?? "").slice(0, 60);
  await page.goto("/corrections");
  await expect(page.getByRole("main")).toContainText(words);
});

test("earlier comments stay when comments are closed", async ({ page }) => {
  await page.goto("/transport/line-5-opens-eleven-years-late");
  const comments = page.getByRole("region", { name: "Comments are closed." });
  const count = await comments.getByRole("listitem").count();
  expect(count).toBeGreaterThan(0);
  await expect(page.getByText(count === 1 ? "1 comment" : `${count} comments`, { exact: true })).toBeVisible();
});

test("an embed asks nobody before the reader does", async ({ page }) => {
  await page.goto("/transport/line-5-opens-eleven-years-late");
  await page.getByText("Show it here").first().click();
  await expect(page.getByRole("link", { name: /^Load the player from / }).first()).toBeVisible();
  // The fixture fails on any request to another origin.
});

test("previous and next lead to articles of the section and back", async ({ page }) => {
  await page.goto("/harbour/fish-auction-hake-squid");
  await page.getByRole("main").locator("a[rel=prev]").click();
  await expect(page).toHaveURL(/\/harbour\//);
  await page.getByRole("main").locator("a[rel=next]").click();
  await expect(page).toHaveURL(/\/harbour\/fish-auction-hake-squid$/);
});

test("on paper there is the article and no frame", async ({ page }) => {
  await page.goto(septemberSixth);
  await page.emulateMedia({ media: "print" });
  const text = await visibleText(page);
  expect(text).toContain("Tiananmen Square");
  expect(text).toContain("Ruth Penhallow");
  for (const chrome of ["Search", "Sections", "Who works here", "Share", "In this article", "Breaking", "WhatsApp"]) {
    expect(text).not.toContain(chrome);
  }
});

test("nothing moves for those who asked for rest", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(septemberSixth);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const lasts = [style.transitionDuration, style.animationDuration].join(", ").split(", ");
        return lasts.some((duration) => Number.parseFloat(duration) > 0.01) || style.scrollBehavior === "smooth";
      }).length,
  );
  expect(moving).toBe(0);
});

test("text grows to twice its size and nothing is cut off", async ({ page }) => {
  await page.goto(septemberSixth);
  const size = () =>
    page.getByText("Russia’s president, Vladimir Putin, has said").evaluate((e) => getComputedStyle(e).fontSize);
  const before = Number.parseFloat(await size());
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("html { font-size: 200% }");
    document.adoptedStyleSheets = [sheet];
  });
  expect(Number.parseFloat(await size()) / before).toBeGreaterThan(1.7);
  expect(await overflow(page)).toBe(0);
});

test("a fact box of a page without a margin leaves the text its whole width", async ({ page }) => {
  await page.goto("/contact");
  const narrowest = await page.locator(".article-body p.text").evaluateAll((paragraphs) =>
    Math.min(
      ...paragraphs.flatMap((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const tops = new Map<number, { from: number; to: number }>();
        for (const { left, right, bottom } of range.getClientRects()) {
          const line = tops.get(Math.round(bottom / 10)) ?? { from: left, to: right };
          tops.set(Math.round(bottom / 10), { from: Math.min(line.from, left), to: Math.max(line.to, right) });
        }
        // The last line of a paragraph may be short.
        const lines = [...tops.entries()].sort(([a], [b]) => a - b).slice(0, -1);
        return lines.map(([, { from, to }]) => (to - from) / paragraph.getBoundingClientRect().width);
      }),
    ),
  );
  expect(narrowest).toBeGreaterThan(0.6);
});
