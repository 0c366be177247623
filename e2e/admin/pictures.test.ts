import sharp from "sharp";
import { expect, test } from "../support/newsroom";

test("a picture is brought in, described, cut anew by keyboard, and removed", async ({ page, request, signIn }) => {
  await signIn("author");
  await page.goto("/admin/pictures/library");
  const colour = { r: 80, g: 90, b: Date.now() % 256 };
  const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer();
  await page.getByLabel("File").setInputFiles({ name: "one.png", mimeType: "image/png", buffer });
  const words = `A grey field ${Date.now()}`;
  await page.getByLabel("Alt text").fill(words);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("It is 900 pixels wide.")).toBeVisible();
  await page.getByLabel("Credit").fill("A. Lowe");
  await page.getByRole("button", { name: /^Focal point/ }).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");

  await page.goto("/admin/pictures/library");
  await page.getByLabel("Find a picture").fill(words);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  const picture = page.getByRole("img", { name: words });
  const address = (await picture.getAttribute("src")) ?? "";
  expect(address).toMatch(/^\/media\/[0-9a-f-]{36}-\d+\/standard-480\.webp$/);
  expect((await request.get(address)).status()).toBe(200);
  await picture.click();
  await page.getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Yes: remove" }).click();
  await expect(page).toHaveURL(/\/admin\/pictures\/library$/);
  await expect.poll(async () => (await request.get(address)).status()).toBe(404);
});

test("a picture that an article shows says so and stays", async ({ page, signIn, newsroom }) => {
  await signIn("editor");
  const { rows } = await newsroom.query(
    "SELECT lead_media_id AS id, headline FROM article WHERE lead_media_id IS NOT NULL AND listed_at IS NOT NULL LIMIT 1",
  );
  await page.goto(`/admin/pictures/library/${rows[0].id}`);
  await expect(page.getByRole("link", { name: rows[0].headline })).toBeVisible();
  await expect(page.getByText("It can be removed once nothing shows it.")).toBeVisible();
});
