import { accessibilityFaults } from "../support/accessibility";
import { expect, test } from "../support/newsroom";
import { overflow } from "../support/reader";

const screens = [
  "/admin/articles/new",
  "/admin/account",
  "/admin/audit",
  "/admin/staff",
  "/admin/staff/invite",
  "/admin/sections",
  "/admin/sections/new",
  "/admin/topics",
  "/admin/topics/new",
  "/admin/contributors",
  "/admin/contributors/new",
  "/admin/redirects",
  "/admin/settings",
  "/admin/front",
  "/admin/front?slot=lead",
  "/admin/pictures/library",
  "/admin/pages",
  "/admin/pages/new",
];

for (const path of screens) {
  test(`${path} is clean in light and dark, and nowhere wider than a telephone`, async ({ page, signIn }) => {
    const faults: string[] = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await signIn("publisher");
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await overflow(page), `at ${width} px`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
  });
}
