import { expect, test } from "../support/newsroom";

const password = "four tide gauges hum";

test("signs in, is led to where one wanted to go, and stays signed in", async ({ page, newsroom }) => {
  const member = await (await import("../support/newsroom")).addMember(newsroom, "editor", { password });
  await page.goto("/admin/account");
  await expect(page).toHaveURL(/\/admin\/sign-in\?next=%2Fadmin%2Faccount$/);
  await page.getByLabel("E-mail address").fill(member.email.toUpperCase());
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/admin\/account$/);
});

test("signed in by the fixture", async ({ page, signIn }) => {
  const member = await signIn("editor", { name: "Maud Okonjo" });
  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(member.name);
});
