import type { Page } from "playwright/test";
import { accessibilityFaults } from "../support/accessibility";
import { addDraft } from "../support/drafts";
import { expect, type Member, test } from "../support/newsroom";

/** My desk with three drafts of the member's own, the newest first. */
async function openDesk(page: Page, newsroom: Parameters<typeof addDraft>[0], member: Member): Promise<string[]> {
  const ids: string[] = [];
  for (const headline of ["First tide", "Second tide", "Third tide"]) {
    ids.unshift(await addDraft(newsroom, member, { headline }));
  }
  await page.goto("/admin/articles?view=mine");
  await expect(page.getByRole("link", { name: "Third tide" })).toBeVisible();
  return ids;
}

const headlines = (page: Page) => page.getByRole("table").getByRole("rowheader").getByRole("link");

test("is walked, chosen and opened by keys", async ({ page, newsroom, signIn }) => {
  const [newest] = await openDesk(page, newsroom, await signIn("editor"));
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Third tide" })).toBeFocused();
  await page.keyboard.press("j");
  await expect(page.getByRole("link", { name: "Second tide" })).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("checkbox", { name: "Select “Second tide”" })).toBeChecked();
  await page.keyboard.press("k");
  await page.keyboard.press("Shift+X");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("2 selected")).toBeHidden();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Find in this list" })).toBeFocused();
  await page.keyboard.type("jx");
  await expect(page.getByRole("searchbox", { name: "Find in this list" })).toHaveValue("jx");
  await page.getByRole("link", { name: "Third tide" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/admin/articles/${newest}`);
});

test("a row of articles is put in the trash together, and put back again", async ({ page, newsroom, signIn }) => {
  await openDesk(page, newsroom, await signIn("editor"));
  await page.getByRole("checkbox", { name: "Select “Third tide”" }).check();
  await page.getByRole("checkbox", { name: "Select “First tide”" }).click({ modifiers: ["Shift"] });
  const bar = page.getByRole("form", { name: "Do the same with all that are selected" });
  await expect(bar).toContainText("3 selected");
  await bar.getByRole("combobox", { name: "What to do" }).selectOption("Put in the trash");
  await bar.getByRole("button", { name: "Do it" }).click();
  await expect(page.getByText("3 articles were put in the trash.")).toBeVisible();
  await expect(headlines(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("3 articles were put back as before.")).toBeVisible();
  // All were put back at one moment: which of them stands first says nothing.
  await expect(headlines(page)).toHaveCount(3);
});

test("what is thrown away is restored from the trash", async ({ page, newsroom, signIn }) => {
  const member = await signIn("author");
  await openDesk(page, newsroom, member);
  await newsroom.query("UPDATE article SET trashed_at = now() WHERE owner_id = $1 AND headline = 'Second tide'", [
    member.id,
  ]);
  await page.goto("/admin/articles?view=trash");
  await expect(headlines(page)).toHaveText(["Second tide"]);
  await page.getByRole("checkbox", { name: "Select “Second tide”" }).check();
  await page.getByRole("button", { name: "Do it" }).click();
  await expect(page.getByText("1 article was taken out of the trash.")).toBeVisible();
  await page.goto("/admin/articles?view=mine");
  await expect(headlines(page)).toHaveCount(3);
});

test("is found by its words, and narrowed by an address that can be kept", async ({ page, newsroom, signIn }) => {
  const member = await signIn("author");
  await openDesk(page, newsroom, member);
  await page.getByRole("searchbox", { name: "Find in this list" }).fill("secon");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(headlines(page)).toHaveText(["Second tide"]);
  await expect(page).toHaveURL(/view=mine&q=secon/);
  await page.getByRole("link", { name: "Show all of this view" }).click();
  await expect(headlines(page)).toHaveCount(3);
  await page.getByRole("searchbox", { name: "Find in this list" }).fill("no such words");
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await expect(page.getByText("Nothing here is like that")).toBeVisible();
});

test("shows nobody the drafts of others, but to editors", async ({ page, newsroom, signIn, context, baseURL }) => {
  const owner = await signIn("author");
  const headline = `A secret of ${owner.id}`;
  const id = await addDraft(newsroom, owner, { headline });
  await context.clearCookies();
  await signIn("author");
  await page.goto(`/admin/articles?q=${owner.id}`);
  await expect(page.getByText("Nothing here is like that")).toBeVisible();
  const found = await page.request.get(`${baseURL}/admin/find?q=${owner.id}`);
  expect(await found.json()).toEqual({ ok: true, found: [] });
  expect((await page.request.get(`${baseURL}/admin/articles/${id}/revisions`)).status()).toBe(404);
  await context.clearCookies();
  await signIn("editor");
  await page.goto(`/admin/articles?q=${owner.id}`);
  await expect(headlines(page)).toHaveText([headline]);
});

test("a new article takes one press on its section", async ({ page, signIn }) => {
  await signIn("contributor");
  await page.goto("/admin/articles");
  await page.getByRole("link", { name: "New article" }).click();
  await page.getByRole("button", { name: "Harbour", exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/articles\/[0-9a-f-]{36}$/, { timeout: 15_000 });
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toBeVisible();
});

test("from anywhere to an article, and to a room, by one key", async ({ page, newsroom, signIn }) => {
  const member = await signIn("editor");
  const id = await addDraft(newsroom, member, { headline: `Lighthouse ${member.id}` });
  await page.goto("/admin");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("searchbox", { name: "A room, a view, or words of an article" });
  await expect(field).toBeFocused();
  await field.fill(member.id);
  await expect(page.getByRole("menuitem", { name: `Lighthouse ${member.id}` })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/admin/articles/${id}`);
  await page.goto("/admin");
  await page.keyboard.press("Control+k");
  await field.fill("Topics");
  await page.getByRole("menuitem", { name: "Topics" }).click();
  await expect(page).toHaveURL("/admin/topics");
  await page.goto("/admin/articles");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Next article");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
});

test("is without fault in light and dark, selected and in the palette", async ({ page, newsroom, signIn }) => {
  await openDesk(page, newsroom, await signIn("editor"));
  await page.getByRole("checkbox", { name: "Select “Third tide”" }).check();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to" })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.goto("/admin/articles/new");
  expect(await accessibilityFaults(page)).toEqual([]);
});
