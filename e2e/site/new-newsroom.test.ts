import { expect, test } from "playwright/test";
import { accessibilityFaults } from "../support/accessibility";
import { OwnSite } from "../support/own-site";
import { htmlFaults } from "../support/validate-html";

// A newsroom that has taken no demonstration: nothing is written yet, and nothing may look broken for it.
test.describe.configure({ mode: "serial", timeout: 240_000 });

let site: OwnSite;

test.beforeAll(async () => {
  site = await OwnSite.make();
  const { output } = await site.start([], { DEMO: "0", SITE_NAME: "The Evening Sluice" });
  expect(output).not.toContain("demonstration");
});

test.afterAll(() => site.remove());

test("an empty paper has a front, and every link on it leads somewhere", async ({ page, request }) => {
  await page.goto(site.origin);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The Evening Sluice");
  await expect(page.getByRole("main")).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const addresses = await page
    .locator("a[href^='/'], link[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses).toEqual(expect.arrayContaining(["/about", "/contact", "/standards", "/privacy", "/masthead"]));
  for (const address of new Set(addresses)) {
    expect((await request.get(site.origin + address, { maxRedirects: 0 })).status(), address).toBe(200);
  }
});

for (const address of ["/about", "/contact", "/standards", "/privacy", "/masthead", "/corrections", "/archive"]) {
  test(`${address} can be read before anybody has written it`, async ({ page }) => {
    const response = await page.goto(site.origin + address);
    expect(response?.status()).toBe(200);
    expect(await htmlFaults((await response?.text()) ?? "")).toEqual([]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect(page.getByRole("main")).not.toContainText(/Kelmouth|undefined|null/);
    await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", site.origin + address);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
}

test("feeds and sitemaps of an empty paper are whole, and name its pages", async ({ request }) => {
  const read = async (address: string) => {
    const response = await request.get(site.origin + address);
    expect(response.status(), address).toBe(200);
    return response.text();
  };
  for (const [feed, item, end] of [
    ["/rss.xml", "<item>", "</rss>"],
    ["/atom.xml", "<entry>", "</feed>"],
    ["/sitemap-news.xml", "<url>", "</urlset>"],
  ] as const) {
    const text = await read(feed);
    expect(text).not.toContain(item);
    expect(text.trimEnd().endsWith(end), feed).toBe(true);
  }
  expect(JSON.parse(await read("/feed.json"))).toMatchObject({ items: [] });
  expect(await read("/sitemap.xml")).toContain("/sitemaps/pages.xml");
  const pages = await read("/sitemaps/pages.xml");
  for (const slug of ["about", "contact", "privacy", "standards"]) expect(pages).toContain(`${site.origin}/${slug}<`);
});

test("it stops and starts again empty", async () => {
  expect(await site.stop()).toBe(0);
  const { output } = await site.start([], { DEMO: "0" });
  expect(output).not.toContain("demonstration");
  expect(await site.stop()).toBe(0);
});
