import { randomUUID } from "node:crypto";
import type pg from "pg";
import { accessibilityFaults } from "../support/accessibility";
import { addDraft, paragraphs, workingRevision } from "../support/drafts";
import { expect, type Member, test } from "../support/newsroom";

/** An article of two revisions that differ in the headline and in two of three paragraphs. */
async function addTwo(newsroom: pg.Pool, member: Member): Promise<string> {
  const body = paragraphs("The gates opened at noon.", "It rained.", "The end.");
  const id = await addDraft(newsroom, member, { headline: "Harbour gates open", body });
  const later = paragraphs("The gates closed at noon.", "It rained.", "The end.");
  later.blocks.splice(1, 1);
  const revision = randomUUID();
  await newsroom.query(
    `INSERT INTO revision (id, article_id, number, headline, body, staff_id, reason)
     VALUES ($1, $2, 2, 'Harbour gates close', $3, $4, 'After a call')`,
    [revision, id, JSON.stringify(later), member.id],
  );
  await newsroom.query("UPDATE article SET working_revision_id = $2 WHERE id = $1", [id, revision]);
  return id;
}

test("shows what was taken out and put in, and puts one block back", async ({ page, newsroom, signIn }) => {
  const id = await addTwo(newsroom, await signIn("author", { name: "Sam Okonjo" }));
  await page.goto(`/admin/articles/${id}/revisions`);
  const sheet = page.getByRole("article", { name: "Both revisions on one page" });
  await expect(sheet.getByRole("heading", { level: 1 }).getByRole("deletion")).toHaveText("open");
  await expect(sheet.getByRole("heading", { level: 1 }).getByRole("insertion")).toHaveText("close");
  await expect(sheet.getByRole("deletion").filter({ hasText: "opened" })).toBeVisible();
  await expect(sheet.getByText("Taken out")).toBeVisible();
  await expect(page.getByText("After a call")).toBeVisible();
  await sheet.getByRole("button", { name: "Put this back as in revision 1" }).last().click();
  await expect.poll(async () => (await workingRevision(newsroom, id)).number).toBe(3);
  const { words, headline } = await workingRevision(newsroom, id);
  expect(words).toContain("It rained.");
  expect(words).toContain("closed");
  expect(headline).toBe("Harbour gates close");
});

test("puts a whole revision back, as a new one", async ({ page, newsroom, signIn }) => {
  const id = await addTwo(newsroom, await signIn("author"));
  await page.goto(`/admin/articles/${id}/revisions?before=1&after=2`);
  await page.getByRole("button", { name: "Put all of revision 1 back" }).click();
  await expect.poll(async () => (await workingRevision(newsroom, id)).number).toBe(3);
  expect((await workingRevision(newsroom, id)).headline).toBe("Harbour gates open");
});

test("the preview shows any revision at the width of a phone, a tablet and a desktop", async ({
  page,
  newsroom,
  signIn,
}) => {
  const id = await addTwo(newsroom, await signIn("author"));
  await page.goto(`/admin/articles/${id}/preview`);
  const shown = page.frameLocator("iframe");
  await expect(shown.getByRole("heading", { level: 1 })).toHaveText("Harbour gates close");
  expect(await page.locator("iframe").evaluate((frame) => frame.clientWidth)).toBe(390);
  await page.getByLabel("Tablet").check();
  expect(await page.locator("iframe").evaluate((frame) => frame.clientWidth)).toBe(820);
  await page.getByLabel("Revision").selectOption({ value: "1" });
  await expect(shown.getByRole("heading", { level: 1 })).toHaveText("Harbour gates open");
});

test("both are without fault in light and dark", async ({ page, newsroom, signIn }) => {
  const id = await addTwo(newsroom, await signIn("author"));
  await page.goto(`/admin/articles/${id}/revisions`);
  expect(await accessibilityFaults(page)).toEqual([]);
  // The page inside the frame is held to the same where it is shown alone.
  await page.route("**/admin/preview/**", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: '<!doctype html><html lang="en"><title>A page</title><p>A page</p>',
    }),
  );
  await page.goto(`/admin/articles/${id}/preview`);
  expect(await accessibilityFaults(page)).toEqual([]);
});
