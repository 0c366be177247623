import { expect, test } from "../support/newsroom";

test("a redirect is made, followed by a reader, found again and removed", async ({ page, request, signIn }) => {
  await signIn("editor");
  await page.goto("/admin/redirects");
  const add = page.getByRole("form", { name: "Add a redirect" });
  await add.getByLabel("Former address").fill("/2019/05/Old-Page.html");
  await add.getByLabel("Leads to").fill("https://elsewhere.example/");
  await add.getByRole("button", { name: "Add" }).click();
  await expect(add.getByRole("alert")).toContainText("never leads to another site");
  await expect(add.getByLabel("Former address")).toHaveValue("/2019/05/Old-Page.html");

  await add.getByLabel("Leads to").fill("/world");
  await add.getByRole("button", { name: "Add" }).click();
  await expect(add.getByRole("status")).toContainText("/2019/05/old-page.html leads on from now on.");
  const answer = await request.get("/2019/05/old-page.html", { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([301, "/world"]);

  await page.getByLabel("Find an address").fill("2019/05");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  const remove = page.getByRole("form", { name: "Remove the redirect from /2019/05/old-page.html" });
  await remove.getByRole("button", { name: "Remove" }).click();
  await remove.getByRole("button", { name: "Yes: remove" }).click();
  await expect(page.getByText("No redirect holds “2019/05”.")).toBeVisible();
  await expect.poll(async () => (await request.get("/2019/05/old-page.html")).status()).toBe(404);
});

test("addresses with letters and signs of all kinds lead on until they are removed", async ({
  page,
  request,
  signIn,
}) => {
  await signIn("editor");
  await page.goto("/admin/redirects");
  const add = page.getByRole("form", { name: "Add a redirect" });
  for (const address of ["/grüße, @alle", "/world/grüße;alle", "/topic/grüße", "/2019/grüße+alle"]) {
    const canonical = address.split("/").map(encodeURIComponent).join("/");
    const status = async () => (await request.get(canonical, { maxRedirects: 0 })).status();
    expect(await status()).toBe(404);
    await add.getByLabel("Former address").fill(address);
    await add.getByLabel("Leads to").fill("/world");
    await add.getByRole("button", { name: "Add" }).click();
    await expect(add.getByRole("status")).toContainText("leads on from now on.");
    await expect.poll(status).toBe(301);
    const remove = page.getByRole("form", { name: `Remove the redirect from ${address}` });
    await remove.getByRole("button", { name: "Remove" }).click();
    await remove.getByRole("button", { name: "Yes: remove" }).click();
    await expect.poll(status).toBe(404);
  }
});

test("a list is taken in, and each bad line is named by its number", async ({ page, signIn }) => {
  await signIn("editor");
  await page.goto("/admin/redirects");
  const number = Date.now();
  const list = page.getByRole("form", { name: "Take in a list of redirects" });
  await list.getByLabel("Lines").fill(`from,to\n/a-${number},/world\nnonsense\n/world,/city\n/b-${number};/city`);
  await list.getByRole("button", { name: "Take in" }).click();
  await expect(list.getByRole("status")).toContainText("2 added, 0 there already, 2 not taken.");
  await expect(list.getByRole("status")).toContainText("Line 3:");
  await expect(list.getByRole("status")).toContainText("Line 4: Something stands at this address");
});
