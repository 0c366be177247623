import { accessibilityFaults } from "../support/accessibility";
import { expect, overflow, test } from "../support/reader";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts on" : "with scripts off", () => {
    test.use({ javaScriptEnabled });

    test("the menu opens over the page and leads into every corner of the paper", async ({ page, request }) => {
      await page.goto("/harbour");
      const menu = page.getByRole("navigation", { name: "The whole paper" });
      await expect(menu).toBeHidden();
      await page.getByText("Menu", { exact: true }).click();
      await expect(menu).toBeVisible();
      for (const name of ["Today’s front", "Harbour", "Courts", "Archive", "Corrections", "Privacy"]) {
        await expect(menu.getByRole("link", { name, exact: true })).toBeInViewport({ ratio: 1 });
      }
      if (javaScriptEnabled) {
        expect(await overflow(page)).toBe(0);
        expect(await accessibilityFaults(page)).toEqual([]);
      }
      for (const link of await menu.getByRole("link").all()) {
        const address = (await link.getAttribute("href")) ?? "";
        expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200);
      }
      await page.getByText("Menu", { exact: true }).click();
      await expect(menu).toBeHidden();
    });
  });
}

test("an open menu is closed by Escape, by a click beside it and by going past it", async ({ page }) => {
  await page.goto("/harbour");
  const menu = page.getByRole("navigation", { name: "The whole paper" });
  const word = page.getByText("Menu", { exact: true });
  const open = async () => {
    await word.click();
    await expect(menu).toBeVisible();
  };
  await open();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(word).toBeFocused();
  await open();
  await page.getByRole("contentinfo").getByText("All sections").click();
  await expect(menu).toBeHidden();
  await open();
  await menu.getByRole("link").last().focus();
  await page.keyboard.press("Tab");
  await expect(menu).toBeHidden();
});
