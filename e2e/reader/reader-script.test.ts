import { septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

const beaconAddress = "/beacon/view";

test("a page that was fetched ahead tells when it is opened; one that was not tells nothing", async ({ page }) => {
  const told: (string | null)[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === beaconAddress) told.push(request.postData());
  });
  await page.goto(septemberSixth);
  await page.goto("/world", { waitUntil: "networkidle" });
  expect(told).toEqual([]);
  const card = page.getByRole("main").locator("h2 a, h3 a").first();
  await card.hover();
  // The browser does not tell a page what it fetches ahead; half a second of rest is when it does.
  await page.waitForTimeout(1_500);
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === beaconAddress);
  await card.click();
  expect((await answer).status()).toBe(204);
  expect(told).toEqual([await page.getByRole("article").first().getAttribute("data-article")]);
});

test("a page that was prerendered tells only when it is shown", async ({ page }) => {
  const told: (string | null)[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === beaconAddress) told.push(request.postData());
  });
  await page.addInitScript(() => Object.defineProperty(document, "prerendering", { value: true }));
  await page.goto(septemberSixth, { waitUntil: "networkidle" });
  expect(told).toEqual([]);
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === beaconAddress);
  await page.evaluate(() => document.dispatchEvent(new Event("prerenderingchange")));
  expect((await answer).status()).toBe(204);
  await page.evaluate(() => document.dispatchEvent(new Event("prerenderingchange")));
  expect(told).toHaveLength(1);
});

test("the link can be copied, and the button says that it was", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(septemberSixth);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("the device's own way of sharing is offered where there is one", async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "share", {
      value: (given: ShareData) => {
        document.title = `${given.title} ${given.url}`;
        return Promise.resolve();
      },
    }),
  );
  await page.goto(septemberSixth);
  await page.getByRole("button", { name: "Share…" }).click();
  await expect(page).toHaveTitle(new RegExp(`Beijing.* ${page.url()}$`));
});

test("the section that is open is seen in the bar, and the page does not move for it", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const section of ["opinion", "world"]) {
    await page.goto(`/${section}`);
    const bar = page.getByRole("navigation", { name: "Sections", exact: true }).first();
    await expect(bar.locator("[aria-current]")).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  }
});
