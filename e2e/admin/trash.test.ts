import type { Page } from "playwright/test";
import { accessibilityFaults } from "../support/accessibility";
import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { goToEnd, openArticle } from "../support/writing";

const panelOf = (page: Page) => page.getByRole("region", { name: "Publish", exact: true });

test("in the trash it can be read, and is written again once it is restored", async ({ page, newsroom, signIn }) => {
  const member = await signIn("editor");
  const id = await addDraft(newsroom, member, { headline: `Thrown away ${member.id}` });
  await newsroom.query("UPDATE article SET trashed_at = now() WHERE id = $1", [id]);
  await page.goto(`/admin/articles?view=trash&q=${member.id}`);
  await page.getByRole("link", { name: `Thrown away ${member.id}` }).click();
  const text = await openArticle(page, id);
  await expect(page.getByText("It lies in the trash: it can be read, and not written.")).toBeVisible();
  await expect(text).toHaveAttribute("contenteditable", "false");
  await expect(page.getByRole("textbox", { name: "Headline" })).toBeDisabled();
  await expect(page.getByRole("region", { name: "Facts", exact: true }).getByLabel("Kind")).toBeDisabled();
  await page.getByRole("button", { name: "Restore it" }).focus();
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: "Find" });
  await bar.getByRole("searchbox", { name: "Find" }).fill("away");
  await expect(bar.getByRole("status")).toHaveText(/1 of \d+, Headline/);
  await expect(bar.getByRole("textbox", { name: "Replace with" })).toHaveCount(0);
  await expect(bar.getByRole("button", { name: "Replace all" })).toHaveCount(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  await bar.getByRole("button", { name: "Close" }).click();
  await page.setViewportSize({ width: 390, height: 800 });
  await page.getByRole("button", { name: "Restore it" }).click();
  await expect(text).toHaveAttribute("contenteditable", "true");
  await goToEnd(page);
  await page.keyboard.type(" Written again.");
  await expect.poll(async () => (await workingRevision(newsroom, id)).words).toContain("Written again.");
});

test("what was typed last is saved before it goes to the trash, and it stays where that fails", async ({
  page,
  newsroom,
  signIn,
}) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  await openArticle(page, id);
  await page.route(`**/admin/articles/${id}/text`, (route) => route.abort());
  await goToEnd(page);
  await page.keyboard.type(" The last words.");
  const trash = async () => {
    await panelOf(page).getByRole("button", { name: "Put in the trash" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Put in the trash" }).click();
  };
  await panelOf(page).getByText("More to do with it").click();
  await trash();
  await expect(
    panelOf(page).getByText("What you typed could not be saved just now, so nothing was done."),
  ).toBeVisible();
  const { rows } = await newsroom.query("SELECT trashed_at FROM article WHERE id = $1", [id]);
  expect(rows).toEqual([{ trashed_at: null }]);
  await page.unroute(`**/admin/articles/${id}/text`);
  await trash();
  await expect(page.getByText("It lies in the trash: it can be read, and not written.")).toBeVisible();
  expect((await workingRevision(newsroom, id)).words).toContain("The last words.");
});
