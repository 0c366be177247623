import { test as base, expect, type Page, type Request } from "playwright/test";

export { expect };

/** What went wrong in the browser while a page was open, in words: nothing may. */
function watch(page: Page, origin: string): string[] {
  const faults: string[] = [];
  const isDocument = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // The browser says this of every page that is not 200, as it should be.
    const isStatus = message.text().startsWith("Failed to load resource") && message.location().url === page.url();
    if (message.type() === "error" && !isStatus) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`another origin was asked: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A reader who goes on before every picture is there breaks off the rest: no fault of the page.
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !isDocument(response.request()))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}

/** The test of a reader's page: fails by itself on errors, failed requests and requests to other origins. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults = watch(page, new URL(baseURL ?? "").origin);
      await use(faults);
      base.expect(faults, "what went wrong in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

/** The words of a page as a reader sees them, without what the line breaks happen to be. */
export async function visibleText(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
  return (await page.locator("body").innerText()).replace(/\s+/g, " ").trim();
}

/** By how many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(scrollWidth, document.body.scrollWidth) - clientWidth;
  });
}

/** Resolves when the page no longer glides: nobody aims at what moves. */
export async function untilAtRest(page: Page): Promise<void> {
  let before = Number.NaN;
  const rests = async () => {
    const earlier = before;
    before = await page.evaluate(() => window.scrollY);
    return before === earlier;
  };
  await expect.poll(rests, { intervals: [150] }).toBe(true);
}
