import { expect, test } from "../support/newsroom";

test("a topic is added, renamed with a redirect, and merged into another", async ({ page, request, signIn }) => {
  await signIn("editor");
  const number = Date.now();
  const [tempests, ships] = [`tempests-${number}`, `tall-ships-${number}`];
  const add = async (name: string, slug: string) => {
    await page.goto("/admin/topics/new");
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Address").fill(slug);
    await page.getByRole("button", { name: "Add" }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  };
  await add("Tempests", tempests);
  await add("Tall ships", ships);
  await page.getByLabel("Address").fill(`${ships}-race`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  expect((await request.get(`/topic/${ships}`, { maxRedirects: 0 })).headers().location).toBe(`/topic/${ships}-race`);

  const merge = page.getByRole("form", { name: "Merge into another topic" });
  await merge.getByLabel("The other topic").fill(tempests);
  await merge.getByRole("button", { name: "Merge" }).click();
  await merge.getByRole("button", { name: "Yes: merge" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tempests" })).toBeVisible();
  for (const former of [`/topic/${ships}`, `/topic/${ships}-race`]) {
    await expect
      .poll(async () => (await request.get(former, { maxRedirects: 0 })).headers().location)
      .toBe(`/topic/${tempests}`);
  }
  await page.getByRole("form", { name: "Remove the topic" }).getByRole("button", { name: "Remove" }).click();
  await page.getByRole("button", { name: "Yes: remove" }).click();
  await expect(page).toHaveURL(/\/admin\/topics$/);
});

test("two who change one topic do not overwrite each other, and nothing that was typed is lost", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  await page.goto("/admin/topics/new");
  await page.getByLabel("Name").fill("Fog");
  await page.getByLabel("Address").fill(`fog-${Date.now()}`);
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fog" })).toBeVisible();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel("Description").fill("By the other");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("status")).toContainText("Saved.");
  await page.getByLabel("Description").fill("By me");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("form", { name: "Change the topic" }).getByRole("alert")).toContainText(
    "since you opened it",
  );
  await expect(page.getByLabel("Description")).toHaveValue("By me");
});

test("what is typed on a slow line before the page has come alive stays, and is saved", async ({ page, signIn }) => {
  await signIn("editor");
  await page.goto("/admin/topics/new");
  await page.getByLabel("Name").fill("Haar");
  await page.getByLabel("Address").fill(`haar-${Date.now()}`);
  await page.getByLabel("Description").fill("A cold fog from the sea.");
  await page.getByRole("button", { name: "Add" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Haar" })).toBeVisible();
  let letIn = () => {};
  const scripts = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/_next/static/**/*.js", (route) => scripts.then(() => route.continue()));
  await page.reload({ waitUntil: "commit" });
  const description = page.getByLabel("Description");
  await expect(description).toHaveValue("A cold fog from the sea.");
  await page.getByLabel("Name").fill("Sea fog");
  await description.fill("What the east brings.");
  for (const _ of " brings.") await description.press("ArrowLeft");
  const isAlive = () => description.evaluate((element) => Object.keys(element).join().includes("__reactProps"));
  expect(await isAlive()).toBe(false);
  letIn();
  await expect.poll(isAlive).toBe(true);
  // And in the middle of a sentence.
  await page.keyboard.type(" wind");
  await expect(description).toHaveValue("What the east wind brings.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await page.reload();
  await expect(page.getByLabel("Name")).toHaveValue("Sea fog");
  await expect(description).toHaveValue("What the east wind brings.");
});
