import { expect, test } from "../support/reader";

test("a search marks what was found, and narrows to a section", async ({ page }) => {
  await page.goto("/search");
  await page.getByRole("searchbox", { name: "Words to look for" }).fill("tram");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/\/search\?q=tram/);
  await expect(page.getByRole("status")).toContainText("“tram”");
  const matches = page.getByRole("main").locator("ol > li");
  const all = await matches.count();
  expect(all).toBeGreaterThan(1);
  await expect(matches.first().locator("mark").first()).toHaveText(/tram/i);

  await page.getByRole("combobox", { name: /^Section/ }).selectOption("transport");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page).toHaveURL(/section=transport/);
  expect(await matches.count()).toBeLessThan(all);
  for (const href of await matches
    .getByRole("heading")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")))) {
    expect(href).toMatch(/^\/transport\//);
  }
});

test("a misspelt word is answered with the word that was meant", async ({ page }) => {
  await page.goto("/search?q=lighthuose");
  await expect(page.getByRole("status")).toContainText("Nothing was found");
  await page.getByText("Did you mean").getByRole("link", { name: "lighthouse" }).click();
  await expect(page.getByRole("main").locator("ol > li").first()).toBeVisible();
});

test("older and newer matches are turned like pages", async ({ page }) => {
  await page.goto("/search?q=said&order=newest");
  const headlines = () => page.getByRole("main").locator("ol > li h2").allTextContents();
  const first = await headlines();
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /Older/ }).click();
  const second = await headlines();
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((headline) => first.includes(headline))).toEqual([]);
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: /Newer/ }).click();
  expect(await headlines()).toEqual(first);
});

test.describe("with scripts off", () => {
  test.use({ javaScriptEnabled: false });

  test("the search works with its filters", async ({ page }) => {
    await page.goto("/search?q=harbour");
    await page.getByRole("combobox", { name: /^Section/ }).selectOption("opinion");
    await page.getByLabel("Order").selectOption("newest");
    await page.getByLabel("From").fill("2025-01-01");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page).toHaveURL(/q=harbour.*section=opinion.*from=2025-01-01.*order=newest/);
    await expect(page.getByRole("combobox", { name: /^Section/ })).toHaveValue("opinion");
    await expect(page.getByRole("status")).toBeVisible();
  });

  test("the not-found page offers a search that works", async ({ page }) => {
    await page.goto("/harbour/never-printed");
    await page.getByRole("searchbox").fill("ferry");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("main").locator("ol > li").first()).toBeVisible();
  });
});
