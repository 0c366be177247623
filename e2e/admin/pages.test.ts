import { expect, test } from "../support/newsroom";

test("a page is added, written in the article's editor, read and removed", async ({ page, request, signIn }) => {
  await signIn("publisher");
  const slug = `house-rules-${Date.now()}`;
  await page.goto("/admin/pages/new");
  await page.getByLabel("Title").fill("House rules");
  await page.getByLabel("Address").fill(slug);
  await page.getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.type("We answer every letter.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/admin/pages/${slug}$`));
  expect(await (await request.get(`/${slug}`)).text()).toContain("We answer every letter.");

  await page.getByRole("textbox", { name: "Text" }).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Twice.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("form", { name: "Change the page" }).getByRole("status")).toContainText("Saved.");
  await expect.poll(async () => (await request.get(`/${slug}`)).text()).toContain("We answer every letter. Twice.");

  await page.getByRole("button", { name: "Remove the page" }).click();
  await page.getByRole("button", { name: "Yes: remove the page" }).click();
  await expect(page).toHaveURL(/\/admin\/pages$/);
  await expect.poll(async () => (await request.get(`/${slug}`)).status()).toBe(404);
});
