import { addMember, enterAs, expect, test } from "../support/newsroom";

const former = "four tide gauges hum";
const next = "nine lanterns on a quay";

test("a link sets a new password: once, and whoever was signed in with the former one is not any more", async ({
  page,
  signIn,
  newsroom,
  browser,
  baseURL,
}) => {
  await signIn("publisher");
  const member = await addMember(newsroom, "author", { name: "Ruth Penhallow", password: former });
  await page.goto(`/admin/staff/${member.id}`);
  await page.getByRole("button", { name: "Make a link for a new password" }).click();
  const link = await page.getByLabel("The link with which Ruth Penhallow sets a new password").inputValue();
  expect(link).toMatch(/\/admin\/reset\/[\w-]{43}$/);

  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  const hers = await context.newPage();
  const elsewhere = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await enterAs(elsewhere, member, baseURL ?? "");
  await hers.goto(link);
  await expect(hers.getByText(`For ${member.email}.`)).toBeVisible();
  await elsewhere.goto("/admin/account");
  await expect(elsewhere, "opening the link has changed nothing").toHaveURL(/\/admin\/account$/);
  await hers.getByLabel("New password", { exact: true }).fill("password123456");
  await hers.getByRole("button", { name: "Set the password" }).click();
  await expect(hers.getByRole("form").getByRole("alert")).toContainText("everybody tries");
  await hers.getByLabel("New password", { exact: true }).fill(next);
  await hers.getByRole("button", { name: "Set the password" }).click();
  await expect(hers).toHaveURL(`${baseURL}/admin`);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/admin\/sign-in/);

  for (const [password, address] of [
    [former, /\/admin\/sign-in/],
    [next, `${baseURL}/admin`],
  ] as const) {
    await elsewhere.goto("/admin/sign-in");
    await elsewhere.getByLabel("E-mail address").fill(member.email);
    await elsewhere.getByLabel("Password", { exact: true }).fill(password);
    await elsewhere.getByRole("button", { name: "Sign in" }).click();
    if (password === former) await expect(elsewhere.getByRole("form").getByRole("alert")).toBeVisible();
    await expect(elsewhere).toHaveURL(address);
  }
  await hers.goto(link);
  await expect(hers.getByRole("heading", { level: 1 })).toHaveText("This link is not good any more");
  await elsewhere.context().close();
  await context.close();
});

test("a site that sends no mail says who makes such a link, and offers no form", async ({ page, newsroom }) => {
  // Before anybody works here there is no sign-in.
  await addMember(newsroom, "author");
  await page.goto("/admin/sign-in");
  await page.getByRole("link", { name: "I have forgotten my password" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forgotten password");
  await expect(page.getByText("Ask a publisher, who can make a link for a new password")).toBeVisible();
  await expect(page.getByRole("form")).toHaveCount(0);
});
