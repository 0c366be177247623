import { expect, test } from "../support/newsroom";

test("a section is added, nested by a button, moved by keyboard, and removed", async ({ page, request, signIn }) => {
  await signIn("publisher");
  const slug = `islands-${Date.now()}`;
  await page.goto("/admin/sections/new");
  await page.getByLabel("Name").fill("Islands");
  await page.getByLabel("Address").fill(slug);
  await page.getByLabel("moss").check();
  await page.getByRole("button", { name: "Add" }).click();
  const row = page.getByRole("row", { name: "Islands" });
  await expect(row).toBeVisible();
  expect((await request.get(`/${slug}`)).status()).toBe(200);

  await row.getByRole("button", { name: "Move Islands into the section before it" }).click();
  await expect(page.getByRole("status")).toContainText("The order is kept.");
  await expect(row.getByRole("button", { name: "Move Islands out of its section" })).toBeEnabled();
  await row.getByRole("button", { name: "Move Islands out of its section" }).click();
  await expect(row.getByRole("button", { name: "Move Islands out of its section" })).toBeDisabled();

  // Taken up by keyboard, carried one place up, and put down.
  await row.getByRole("button", { name: "Drag Islands" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(row.getByRole("button", { name: "Move Islands down" })).toBeEnabled();

  await row.getByRole("link", { name: "Islands" }).click();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Yes: remove" }).click();
  await expect(page).toHaveURL(/\/admin\/sections$/);
  await expect(row).toHaveCount(0);
  await expect.poll(async () => (await request.get(`/${slug}`)).status()).toBe(404);
});

test("sections are closed to editors", async ({ page, signIn }) => {
  await signIn("editor");
  const answer = await page.goto("/admin/sections");
  expect(answer?.status()).toBe(404);
});
