import { septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

test("the front shows no article twice and links every section", async ({ page }) => {
  await page.goto("/");
  const main = page.getByRole("main");
  const articles = await main
    .locator("h2 a, h3 a, .headlines a")
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute("href") ?? "").filter((address) => /^\/[a-z-]+\/[a-z0-9-]+$/.test(address)),
    );
  expect(articles.length).toBeGreaterThan(15);
  expect(articles.filter((address, place) => articles.indexOf(address) !== place)).toEqual([]);

  const bar = page.getByRole("navigation", { name: "Sections", exact: true }).first();
  for (const section of [
    "World",
    "Politics",
    "City",
    "Harbour",
    "Business",
    "Science",
    "Culture",
    "Sport",
    "Opinion",
  ]) {
    await expect(bar.getByRole("link", { name: section, exact: true })).toHaveAttribute(
      "href",
      `/${section.toLowerCase()}`,
    );
  }
});

test("the article of September 6 stands in the package from the archive", async ({ page }) => {
  await page.goto("/");
  const archive = page.getByRole("region", { name: "From the archive" });
  await expect(archive).toContainText("Saturday, September 6, 2025");
  await archive.getByRole("link", { name: /Beijing/ }).click();
  await expect(page).toHaveURL(new RegExp(`${septemberSixth}$`));
});

test("the breaking line leads to its article", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("complementary", { name: "Breaking news" }).getByRole("link").click();
  await expect(page).toHaveURL(/\/harbour\/mole-closed-gale-warning$/);
});

test("the lead leads", async ({ page }) => {
  await page.goto("/");
  const sizes = await page
    .getByRole("main")
    .locator("h2, h3")
    .evaluateAll((headings) => headings.map((heading) => Number.parseFloat(getComputedStyle(heading).fontSize)));
  expect(sizes.filter((size) => size === Math.max(...sizes))).toHaveLength(1);
  await expect(page.getByRole("main").getByRole("img").first()).toBeVisible();
});
