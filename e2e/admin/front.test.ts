import { expect, test } from "../support/newsroom";

test.describe.configure({ mode: "serial" });

test("the front is arranged, previewed, published in one step, and rolled back", async ({ page, signIn, newsroom }) => {
  await signIn("editor", { name: "Ines Halloran" });
  await newsroom.query("DELETE FROM front_draft");
  // Before the first publication what stands there has no number yet, and gets the first.
  const { rows } = await newsroom.query("SELECT coalesce(max(number), 1) AS live FROM front_arrangement");
  const before: number = rows[0].live;
  await page.goto("/admin/front");
  await page.getByRole("link", { name: "Choose an article: Second rank, fourth" }).click();
  await page.getByLabel("Find a published article").fill("organ");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  const first = page.getByRole("button", { name: /^Put here:/ }).first();
  await first.click();
  await expect(page).toHaveURL(/\/admin\/front$/);

  await page.getByText("Words and end").nth(1).click();
  const words = page.getByRole("form", { name: "Words and end: Second rank, fourth" });
  await words.getByLabel("Headline on the front").fill("An organ, as only the front says it");
  await words.getByRole("button", { name: "Keep" }).click();
  await expect(page.getByRole("list").getByText("An organ, as only the front says it").first()).toBeVisible();
  await expect(page.getByText("Second rank, fourth: “", { exact: false })).toBeVisible();

  const reader = await page.context().newPage();
  await reader.goto("/");
  await expect(reader.getByText("An organ, as only the front says it")).toHaveCount(0);
  const preview = await reader.goto("/admin/preview/front");
  expect(preview?.headers()["cache-control"]).toBe("no-store");
  await expect(reader.getByRole("link", { name: "An organ, as only the front says it" }).first()).toBeVisible();
  expect(await reader.locator("script[src*='_next']").count()).toBe(0);

  // Moved up by keyboard: the place above and this one change what they hold.
  await page.getByRole("button", { name: "Move up: Second rank, fourth" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Move up: Second rank, third" })).toBeVisible();

  await page.getByRole("button", { name: "Publish the front" }).click();
  await expect(page.getByRole("form", { name: "Publish the front" }).getByRole("status")).toContainText(
    "Readers see it",
  );
  await reader.goto("/");
  await expect(reader.getByRole("link", { name: "An organ, as only the front says it" }).first()).toBeVisible();

  const deed = { name: `Bring back arrangement ${before}`, exact: true };
  const earlier = page.getByRole("listitem").filter({ has: page.getByRole("form", { ...deed, includeHidden: true }) });
  await earlier.locator("summary").click();
  const back = page.getByRole("form", deed);
  await back.getByRole("button", { name: "Bring it back" }).click();
  await back.getByRole("button", { name: "Yes: bring it back" }).click();
  await expect(page.getByText(`brought back number ${before}`).first()).toBeVisible();
  await reader.goto("/");
  await expect(reader.getByText("An organ, as only the front says it")).toHaveCount(0);
});

test("a second editor is told what the first has changed", async ({ page, signIn, newsroom }) => {
  await signIn("editor");
  await newsroom.query("DELETE FROM front_draft");
  await page.goto("/admin/front?slot=archive-3");
  const other = await page.context().newPage();
  await other.goto("/admin/front?slot=archive-2");
  await other
    .getByRole("button", { name: /^Put here:/ })
    .first()
    .click();
  await expect(other).toHaveURL(/\/admin\/front$/);
  await page
    .getByRole("button", { name: /^Put here:/ })
    .nth(1)
    .click();
  const alert = page.getByRole("form", { name: "Put an article into: From the archive, third" }).getByRole("alert");
  await expect(alert).toContainText("Somebody has changed the front since you opened it.");
  await expect(alert).toContainText("From the archive, second:");
  await newsroom.query("DELETE FROM front_draft");
});
