import type { Browser, Page, Response } from "playwright/test";
import { accessibilityFaults } from "../support/accessibility";
import { everyPage, type KnownPage } from "../support/pages";
import { expect, overflow, test, visibleText } from "../support/reader";
import { htmlFaults } from "../support/validate-html";

for (const known of everyPage) {
  test(`${known.name}: ${known.address}`, async ({ page, browser }, { project }) => {
    const response = await page.goto(known.address);
    if (response === null) throw new Error("There was no answer.");
    await test.step("status, title and headline", () => namesItself(page, response, known));
    await test.step("landmarks", () => hasLandmarks(page));
    await test.step("the picture that it opens with", () => asksForPictureAtOnce(page));
    await test.step("the way past the masthead", () => skipsToText(page));
    await test.step("markup", () => isPlainMarkup(page, response));
    await test.step("words apart without styles", () => keepsWordsApart(page));
    await test.step("no wider than the window", () => fitsTheWindow(page, project.name));
    await test.step("accessibility, light and dark", () => isAccessible(page));
    if (project.name === "desktop") {
      await test.step("the same without scripts", () => isTheSameWithoutScripts(page, browser));
    }
  });
}

async function namesItself(page: Page, response: Response, { status = 200, headline, address }: KnownPage) {
  expect.soft(response.status()).toBe(status);
  await expect.soft(page).toHaveTitle(address === "/" ? "The Kelmouth Pilot" : /^.+ · The Kelmouth Pilot$/);
  const headlines = page.getByRole("heading", { level: 1 });
  await expect.soft(headlines).toHaveCount(1);
  await expect.soft(headlines).toHaveText(headline);
}

async function hasLandmarks(page: Page) {
  for (const landmark of ["banner", "main", "contentinfo"] as const) {
    await expect.soft(page.getByRole(landmark)).toHaveCount(1);
  }
  await expect.soft(page.getByRole("navigation", { name: "Sections", exact: true }).first()).toBeVisible();
  await expect.soft(page.locator("html")).toHaveAttribute("lang", /^en/);
}

/**
 * A browser that is told to wait with a picture asks for it when all is laid out: a second later on a telephone. What is
 * smaller than a tenth of the window is not what a reader waits for.
 */
async function asksForPictureAtOnce(page: Page) {
  const waiting = await page.evaluate(() => {
    const inView = [...document.images].map((image) => {
      const { left, right, top, bottom } = image.getBoundingClientRect();
      const width = Math.min(right, innerWidth) - Math.max(left, 0);
      const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
      return { image, area: width > 0 && height > 0 ? width * height : 0 };
    });
    const [largest] = inView
      .filter(({ area }) => area > (innerWidth * innerHeight) / 10)
      .sort((a, b) => b.area - a.area);
    return largest?.image.loading === "lazy" ? largest.image.currentSrc || largest.image.src : null;
  });
  expect.soft(waiting, "the largest picture in view, which waits until it is near").toBeNull();
}

async function skipsToText(page: Page) {
  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Skip to the text" });
  await expect.soft(link).toBeFocused();
  await expect.soft(link).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect.soft(page).toHaveURL(/#main$/);
  await page.keyboard.press("Tab");
  const isPast = await page.evaluate(() => {
    const main = document.querySelector("main");
    const focused = document.activeElement;
    if (!main || !focused || focused === document.body) return false;
    return main.contains(focused) || Boolean(main.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  expect.soft(isPast, "the next Tab goes on behind the masthead").toBe(true);
}

async function isPlainMarkup(page: Page, response: Response) {
  const html = await response.text();
  expect.soft(html).not.toMatch(/<template id="B:|id="S:|\sstyle="|__next_f|_next\/static\/chunks\/[^"]*\.js/);
  expect.soft(html).not.toMatch(/http-status|cache-tags/);
  expect.soft(await htmlFaults(html)).toEqual([]);
  const origin = new URL(page.url()).origin;
  const scripts = await page
    .locator("script:not([type='application/ld+json'])")
    .evaluateAll((all) =>
      all.map((script) => (script instanceof HTMLScriptElement && script.src !== "" ? script.src : "inline")),
    );
  expect.soft(scripts.filter((source) => !source.startsWith(`${origin}/`))).toEqual([]);
}

/** What only a style sets apart runs together in text browsers, in feeds and when it is copied. */
async function keepsWordsApart(page: Page) {
  const joined = await page.evaluate(() => {
    const inline = new Set(["A", "SPAN", "TIME", "STRONG", "EM", "B", "I", "SMALL", "CODE", "CITE", "ABBR", "BUTTON"]);
    const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
    return [...document.querySelectorAll("body *")].flatMap((element) => {
      const next = element.nextSibling;
      if (!(next instanceof Element) || !inline.has(element.tagName) || !inline.has(next.tagName)) return [];
      const [before, after] = [element.textContent ?? "", next.textContent ?? ""];
      return isWord([...before].at(-1)) && isWord([...after][0]) ? [`${before.slice(-20)}|${after.slice(0, 20)}`] : [];
    });
  });
  expect.soft(joined).toEqual([]);
}

async function fitsTheWindow(page: Page, project: string) {
  expect.soft(await overflow(page)).toBe(0);
  const size = page.viewportSize();
  if (project === "desktop" || size === null) return;
  // 320 pixels are also what a window of 1280 has left at 400 %.
  await page.setViewportSize({ width: 320, height: 640 });
  expect.soft(await overflow(page)).toBe(0);
  await page.setViewportSize(size);
}

async function isAccessible(page: Page) {
  expect.soft(await accessibilityFaults(page)).toEqual([]);
}

async function isTheSameWithoutScripts(page: Page, browser: Browser) {
  const plain = await browser.newPage({ javaScriptEnabled: false, viewport: page.viewportSize() });
  await plain.goto(page.url());
  // What only a script can do, only the script offers.
  await page.locator(".share button").evaluateAll((buttons) => {
    for (const button of buttons) button.closest("li")?.remove();
  });
  expect.soft(await visibleText(plain)).toBe(await visibleText(page));
  await plain.close();
}
