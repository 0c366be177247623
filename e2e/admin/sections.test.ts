import { expect, test } from "../support/newsroom";

test("a section is added, nested by a button, moved by keyboard, and removed", async ({ page, request, signIn }) => {
  await signIn("publisher");
  const number = Date.now();
  const [slug, name] = [`islands-${number}`, `Islands ${number}`];
  await page.goto("/admin/sections/new");
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Address").fill(slug);
  await page.getByLabel("moss").check();
  await page.getByRole("button", { name: "Add" }).click();
  const row = page.getByRole("row", { name });
  await expect(row).toBeVisible();
  expect((await request.get(`/${slug}`)).status()).toBe(200);

  await row.getByRole("button", { name: `Move ${name} into the section before it` }).click();
  await expect(page.getByRole("status")).toContainText("The order is kept.");
  await expect(row.getByRole("button", { name: `Move ${name} out of its section` })).toBeEnabled();
  await row.getByRole("button", { name: `Move ${name} out of its section` }).click();
  await expect(row.getByRole("button", { name: `Move ${name} out of its section` })).toBeDisabled();

  // Taken up by keyboard where it stands at the end, carried past its neighbour, and put down.
  await page.getByRole("row").first().focus();
  for (const key of ["End", "ArrowRight", "Enter", "ArrowUp", "ArrowUp", "ArrowUp", "Enter"])
    await page.keyboard.press(key);
  await expect(row.getByRole("button", { name: `Move ${name} down` })).toBeEnabled();

  await row.getByRole("link", { name }).click();
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
