import sharp from "sharp";
import { expect, test } from "../support/newsroom";

test("a contributor is added with a portrait, joined with staff, parted and removed", async ({
  page,
  request,
  signIn,
}) => {
  const member = await signIn("editor", { name: `Tobias ${Date.now()}` });
  const slug = `tobias-${Date.now()}`;
  await page.goto("/admin/contributors/new");
  await page.getByLabel("Name", { exact: true }).fill("Tobias Achterberg the Younger");
  await page.getByLabel("Address", { exact: true }).fill(slug);
  await page.getByLabel("Role").fill("Tide correspondent");
  await page.getByLabel("Link 1: address").fill("https://social.example/@tobias");
  const portrait = await sharp({ create: { width: 800, height: 1000, channels: 3, background: "#456" } })
    .jpeg()
    .toBuffer();
  await page
    .getByLabel("Choose a picture")
    .setInputFiles({ name: "portrait.jpg", mimeType: "image/jpeg", buffer: portrait });
  await page.getByRole("button", { name: /^Focal point/ }).focus();
  await page.keyboard.press("ArrowUp");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("the Younger");
  await expect(page.getByAltText("The present portrait")).toBeVisible();
  await expect(page.getByLabel("Link 1: what it is called")).toHaveValue("social.example/@tobias");
  expect(await (await request.get(`/contributor/${slug}`)).text()).toContain("Tide correspondent");

  const join = page.getByRole("form", { name: "Join with a member of staff" });
  await join.getByLabel("This is").selectOption({ label: member.name });
  await join.getByRole("button", { name: "Save" }).click();
  await expect(join.getByRole("status")).toContainText("Saved.");
  await join.getByLabel("This is").selectOption("");
  await join.getByRole("button", { name: "Save" }).click();
  const remove = page.getByRole("form", { name: "Remove the contributor" });
  await remove.getByRole("button", { name: "Remove" }).click();
  await remove.getByRole("button", { name: "Yes: remove" }).click();
  await expect(page).toHaveURL(/\/admin\/contributors$/);
});
