import { septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

/** In bytes as they travel. The picture is not weighed here: which file is taken depends on the screen. */
const budget = { document: 14_336, stylesheet: 10_240, script: 2_048, font: 40_960 } as const;

test("the rules of fetching ahead have a name that browsers may keep for good", async ({ request }) => {
  const page = await request.get(septemberSixth);
  const address = JSON.parse(page.headers()["speculation-rules"] ?? "null") as string;
  const rules = await request.get(address);
  expect(rules.status()).toBe(200);
  expect(rules.headers()["content-type"]).toBe("application/speculationrules+json");
  expect(rules.headers()["cache-control"]).toContain("immutable");
  expect(await rules.json()).toMatchObject({ prefetch: [{ eagerness: "moderate" }] });
});

test("the article of September 6 is light, and what it loads is asked for once", async ({ page }) => {
  const weights: Record<string, number> = {};
  const others: string[] = [];
  const askedAgain: string[] = [];
  page.on("requestfinished", async (request) => {
    const kind = request.resourceType();
    const path = new URL(request.url()).pathname;
    const isKept = /immutable/.test((await request.response())?.headers()["cache-control"] ?? "");
    if (kind !== "document" && !isKept) askedAgain.push(path);
    const { responseBodySize } = await request.sizes();
    if (kind in budget) weights[kind] = (weights[kind] ?? 0) + responseBodySize;
    else others.push(path);
  });
  await page.goto(septemberSixth, { waitUntil: "networkidle" });
  for (const [kind, most] of Object.entries(budget)) {
    expect(weights[kind] ?? 0, `${kind} in bytes`).toBeGreaterThan(0);
    expect(weights[kind] ?? 0, `${kind} in bytes`).toBeLessThanOrEqual(most);
  }
  // Icons and the manifest keep their names, to which search engines and home screens hold on.
  expect(askedAgain.filter((path) => !/icon|manifest/.test(path))).toEqual([]);
  // The rules of fetching ahead are asked for when all else is there: they come by header, and so from a file.
  expect(others.filter((path) => !path.startsWith("/media/") && !/icon|manifest|speculation/.test(path))).toEqual([]);
});

for (const address of [septemberSixth, "/", "/archive", "/search?q=harbour", "/no-such-page"]) {
  test(`no more type than is shown comes, and after the stylesheet: ${address}`, async ({ page }) => {
    await page.goto(address, { waitUntil: "networkidle" });
    const found = await page.evaluate(() => {
      const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      const type = resources.filter(({ name }) => name.endsWith(".woff2"));
      const sheet = resources.find(({ name }) => name.endsWith(".css"));
      if (sheet === undefined) throw new Error("The page has no stylesheet.");
      // A face is loaded when a letter on the page needs it, whoever has fetched its file.
      const needed = [...document.fonts].filter(
        ({ family, status }) => family.includes("Broadsheet") && status === "loaded",
      );
      return {
        files: type.length,
        needed: needed.length,
        // Beside it on a slow line, it would keep the first words waiting.
        early: type.filter(({ startTime }) => startTime < sheet.responseEnd).length,
      };
    });
    expect(found).toEqual({ files: 4, needed: 4, early: 0 });
  });
}

/**
 * In bytes, of the first picture of a page: on a slow telephone it is what one waits for. Which of a page's pictures
 * arrives first is another matter.
 */
const pictureBudget = 65_536;

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });

  for (const address of ["/", "/harbour", septemberSixth]) {
    test(`${address} begins with a small picture`, async ({ page, request }) => {
      await page.goto(address);
      const shown = page.locator("main picture img").first();
      await expect
        .poll(() => shown.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0))
        .toBe(true);
      const answer = await request.get(await shown.evaluate((img: HTMLImageElement) => img.currentSrc));
      expect(answer.headers()["content-type"]).toBe("image/avif");
      expect((await answer.body()).length).toBeLessThanOrEqual(pictureBudget);
    });
  }
});
