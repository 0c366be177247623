import { expect, test } from "../support/newsroom";

// One after the other: the settings are one row, and whoever saves beside somebody else is told so.
test.describe.configure({ mode: "default" });

test("a crawler that is allowed is so at once, and refused again", async ({ page, request, signIn }) => {
  await signIn("publisher");
  await page.goto("/admin/settings");
  const crawlers = page.getByRole("form", { name: "Crawlers that train models" });
  const save = async (choice: string) => {
    await crawlers.getByLabel("CCBot").selectOption(choice);
    await crawlers.getByRole("button", { name: "Save the crawlers" }).click();
    await expect(crawlers.getByRole("status")).toContainText("Saved.");
  };
  const robots = async () => (await request.get("/robots.txt")).text();
  await save("allow");
  await expect.poll(robots).not.toContain("CCBot");
  await save("");
  await expect.poll(robots).toContain("CCBot");
});

test("a breaking line is asked for its end, and a time zone for its name; what was typed stays", async ({
  page,
  signIn,
}) => {
  await signIn("publisher");
  await page.goto("/admin/settings");
  const breaking = page.getByRole("form", { name: "Breaking line" });
  await breaking.getByLabel("Line").fill("The lock gates are shut");
  await breaking.getByLabel("Until").fill("");
  await breaking.getByRole("button", { name: "Save the breaking line" }).click();
  await expect(breaking.getByRole("alert")).toContainText("Say when the breaking line is over");
  await expect(breaking.getByLabel("Line")).toHaveValue("The lock gates are shut");
  const paper = page.getByRole("form", { name: "The paper" });
  await paper.getByLabel("Time zone").fill("Mars/Olympus");
  await paper.getByRole("button", { name: "Save the paper" }).click();
  await expect(paper.getByRole("alert")).toContainText("Use the name of a time zone");
});

test("settings are closed to editors", async ({ page, signIn }) => {
  await signIn("editor");
  expect((await page.goto("/admin/settings"))?.status()).toBe(404);
});

test("pings show what was told outside, what waits, and why", async ({ page, signIn, newsroom }) => {
  const reason = `The answer was 503 (${crypto.randomUUID()}).`;
  await newsroom.query(
    `INSERT INTO ping (kind, paths, due_at, attempts, last_error)
     VALUES ('webSub', '{/rss.xml,/atom.xml,/feed.json,/world/rss.xml}', now() + interval '1 day', 3, $1)`,
    [reason],
  );
  await signIn("publisher");
  await page.goto("/admin");
  await page.getByRole("navigation", { name: "Newsroom" }).getByText("More").click();
  await page.getByRole("link", { name: "Pings" }).click();
  const row = page.getByRole("row").filter({ hasText: reason });
  await expect(row).toContainText("Feed hub (WebSub)");
  await expect(row).toContainText("and 1 more");
  await expect(row).toContainText("3 attempts; the next");
});
