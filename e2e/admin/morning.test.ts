import { accessibilityFaults } from "../support/accessibility";
import { addDraft } from "../support/drafts";
import { expect, test } from "../support/newsroom";

test("shows what is late, due, waiting and begun", async ({ page, newsroom, signIn }) => {
  const member = await signIn("author", { name: "Ines Halloran" });
  const scheduled = async (headline: string, when: string) => {
    const id = await addDraft(newsroom, member, { headline });
    await newsroom.query(
      `UPDATE article SET state = 'scheduled', scheduled_for = now() + $2::interval, scheduled_revision_id = working_revision_id,
              schedule_refused_at = now(), schedule_refusal = 'embargoed' WHERE id = $1`,
      [id, when],
    );
  };
  await scheduled("Held back", "-10 minutes");
  await addDraft(newsroom, member, { headline: "Begun this morning" });
  const waiting = await addDraft(newsroom, member, { headline: "Read me" });
  await newsroom.query("UPDATE article SET state = 'inReview', review_requested_at = now() WHERE id = $1", [waiting]);

  await page.goto("/admin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Good day, Ines Halloran");
  const late = page.getByRole("region", { name: "One article is late" });
  await expect(late.getByRole("link")).toHaveText("Held back");
  await expect(page.getByRole("region", { name: "In review" }).getByRole("listitem")).toContainText("Read me");
  await expect(page.getByRole("region", { name: "My drafts" })).toContainText("Begun this morning");
  await expect(page.getByRole("region", { name: "Just published" }).getByRole("listitem")).toHaveCount(8);
  await page.getByRole("link", { name: "Begun this morning" }).click();
  await expect(page).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}$/);
});

test("most read is looked at over the hour, the day and the week by keys", async ({ page, signIn }) => {
  await signIn("editor");
  await page.goto("/admin");
  // Keys do nothing before the page has woken up.
  await expect(async () => {
    await page.getByRole("tab", { name: "Day" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("tab", { name: "Week" })).toHaveAttribute("aria-selected", "true", { timeout: 500 });
  }).toPass();
  await expect(page.getByRole("tabpanel").getByRole("listitem").first()).toBeVisible();
});

test("looks again after a minute, and what has the focus keeps it", async ({ page, newsroom, signIn }) => {
  const member = await signIn("editor");
  await page.clock.install();
  await page.goto("/admin");
  await expect(page.getByText("You have begun nothing that is still open.")).toBeVisible();
  await page.getByRole("link", { name: "My desk" }).focus();
  await addDraft(newsroom, member, { headline: "Begun elsewhere" });
  await page.clock.runFor(61_000);
  await expect(page.getByRole("link", { name: "Begun elsewhere" })).toBeVisible();
  await expect(page.getByRole("link", { name: "My desk" })).toBeFocused();
});

test("is without fault in light and dark", async ({ page, newsroom, signIn }) => {
  await addDraft(newsroom, await signIn("editor"));
  await page.goto("/admin");
  expect(await accessibilityFaults(page)).toEqual([]);
});
