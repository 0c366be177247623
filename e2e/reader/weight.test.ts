import { septemberSixth } from "../support/pages";
import { expect, test } from "../support/reader";

/** In bytes as they travel. The picture is not weighed here: which file is taken depends on the screen. */
const budget = { document: 14_336, stylesheet: 10_240, script: 2_048, font: 40_960 } as const;

test("the article of September 6 is light", async ({ page }) => {
  const weights: Record<string, number> = {};
  const others: string[] = [];
  page.on("requestfinished", async (request) => {
    const kind = request.resourceType();
    const { responseBodySize } = await request.sizes();
    if (kind in budget) weights[kind] = (weights[kind] ?? 0) + responseBodySize;
    else others.push(new URL(request.url()).pathname);
  });
  await page.goto(septemberSixth, { waitUntil: "networkidle" });
  for (const [kind, most] of Object.entries(budget)) {
    expect(weights[kind] ?? 0, `${kind} in bytes`).toBeLessThanOrEqual(most);
  }
  // The rules of fetching ahead are asked for when all else is there: they come by header, and so from a file.
  expect(others.filter((path) => !path.startsWith("/media/") && !/icon|manifest|speculation/.test(path))).toEqual([]);
});
