import { addDraft, paragraphs, workingRevision } from "../support/drafts";
import { addMember, enterAs, expect, test } from "../support/newsroom";
import { goToEnd, openArticle, savingOf, textOf } from "../support/writing";

const textRoute = "**/admin/articles/*/text";

test("what is typed is saved within two seconds of a pause, and the state says when", async ({
  page,
  signIn,
  newsroom,
}) => {
  const id = await addDraft(newsroom, await signIn("author"));
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.type(" Then the rain came.");
  await expect(savingOf(page)).toHaveText(/^Saved at \d\d:\d\d:\d\d$/, { timeout: 10_000 });
  await expect.poll(async () => (await workingRevision(newsroom, id)).words).toContain("Then the rain came.");
});

test("a tab that is killed before anything was saved loses nothing", async ({ context, signIn, page, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"));
  await page.route(textRoute, (route) => route.abort());
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.type(" Lost and found.");
  await page.waitForTimeout(400);
  // Not closed, which would give it a last moment, but killed.
  await page.goto("chrome://crash").catch(() => undefined);

  const again = await context.newPage();
  await openArticle(again, id);
  await expect(textOf(again)).toContainText("Lost and found.");
  await expect(again.getByText("Restored what had not reached the server")).toBeVisible();
  await expect
    .poll(async () => (await workingRevision(newsroom, id)).words, { timeout: 15_000 })
    .toContain("Lost and found.");
});

test("without a network one goes on writing, and all of it is saved when it is back", async ({
  context,
  page,
  signIn,
  newsroom,
}) => {
  const id = await addDraft(newsroom, await signIn("author"));
  await openArticle(page, id);
  await context.setOffline(true);
  await goToEnd(page);
  await page.keyboard.type(" Written in a tunnel.");
  await expect(savingOf(page)).toContainText("Offline, kept in this browser", { timeout: 10_000 });
  await page.keyboard.type(" And still in it.");
  await context.setOffline(false);
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  expect((await workingRevision(newsroom, id)).words).toContain("Written in a tunnel. And still in it.");
});

test("an answer that is lost on its way makes no second revision and no conflict", async ({
  page,
  signIn,
  newsroom,
}) => {
  const id = await addDraft(newsroom, await signIn("author"));
  let lost = 0;
  await page.route(textRoute, async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // The server has done it; its answer never comes.
    await route.fetch();
    return route.abort();
  });
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.type(" Once.");
  await expect.poll(() => lost, { timeout: 10_000 }).toBe(1);
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  expect(await workingRevision(newsroom, id)).toMatchObject({ number: 2 });
});

test("an expired session: one signs in again in place, and goes on", async ({ page, newsroom, baseURL }) => {
  const password = "four tide gauges hum";
  const member = await addMember(newsroom, "author", { password });
  await enterAs(page, member, baseURL ?? "");
  const id = await addDraft(newsroom, member);
  await openArticle(page, id);
  await newsroom.query("DELETE FROM session WHERE staff_id = $1", [member.id]);
  await goToEnd(page);
  await page.keyboard.type(" Eight hours later.");
  const dialog = page.getByRole("dialog", { name: "Sign in again" });
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  await dialog.getByLabel("Password", { exact: true }).fill("not this one, surely");
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 15_000 });
  await expect(savingOf(page)).toContainText("Saved at");
  await expect(textOf(page)).toContainText("Eight hours later.");
  expect((await workingRevision(newsroom, id)).words).toContain("Eight hours later.");
});

test("two windows: both texts side by side, a choice for each block, and nothing chosen where both have written", async ({
  browser,
  page,
  signIn,
  newsroom,
  baseURL,
}) => {
  const ruth = await signIn("editor", { name: "Ruth Penhallow" });
  const ines = await addMember(newsroom, "editor", { name: "Ines Halloran" });
  const id = await addDraft(newsroom, ruth, { body: paragraphs("First.", "Second.", "Third.") });
  await openArticle(page, id);

  const hers = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await enterAs(hers, ines, baseURL ?? "");
  await openArticle(hers, id);
  await textOf(hers).getByText("First.").click();
  await hers.keyboard.press("End");
  await hers.keyboard.type(" By Ines.");
  await textOf(hers).getByText("Second.").click();
  await hers.keyboard.press("End");
  await hers.keyboard.type(" By Ines too.");
  await expect(savingOf(hers)).toContainText("Saved at", { timeout: 15_000 });
  await expect.poll(async () => (await workingRevision(newsroom, id)).words).toContain("By Ines too.");
  await hers.context().close();

  await textOf(page).getByText("Second.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" By Ruth.");
  await textOf(page).getByText("Third.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" By Ruth alone.");
  const dialog = page.getByRole("dialog", { name: "Two texts of one article" });
  await expect(dialog).toBeVisible({ timeout: 15_000 });
  const save = dialog.getByRole("button", { name: "Save the chosen text" });
  await expect(save).toBeDisabled();
  const both = dialog.getByRole("group", { name: /changed by you both/ });
  await expect(both.getByRole("radio", { checked: true })).toHaveCount(0);
  await both.getByRole("radio", { name: /^Mine/ }).check();
  await save.click();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const { words } = await workingRevision(newsroom, id);
  for (const kept of ["First. By Ines.", "Second. By Ruth.", "Third. By Ruth alone."]) expect(words).toContain(kept);
  expect(words).not.toContain("By Ines too.");
});

test("two windows of one person are told apart by the window, and each keeps what was typed there", async ({
  context,
  page,
  signIn,
  newsroom,
}) => {
  const ruth = await signIn("editor", { name: "Ruth Penhallow" });
  const id = await addDraft(newsroom, ruth, { body: paragraphs("First.") });
  const other = await context.newPage();
  for (const window of [page, other]) await openArticle(window, id);
  for (const [window, words] of [
    [other, " From the other."],
    [page, " From this one."],
  ] as const) {
    await textOf(window).getByText("First.").click();
    await window.keyboard.press("End");
    await window.keyboard.type(words);
    if (window === other) await expect(savingOf(other)).toContainText("Saved at", { timeout: 15_000 });
    if (window === other)
      await expect.poll(async () => (await workingRevision(newsroom, id)).words).toContain("From the other.");
  }
  const dialog = page.getByRole("dialog", { name: "Two texts of one article" });
  await expect(dialog).toContainText("You have saved this article elsewhere", { timeout: 15_000 });
  await expect(dialog).not.toContainText("Ruth Penhallow");
  // What the other window does with its own draft is nothing to this one's.
  await other.keyboard.type(" Once more.");
  await expect.poll(async () => (await workingRevision(newsroom, id)).words).toContain("Once more.");
  await expect(savingOf(other)).toContainText("Saved at");
  await page.reload();
  await expect(dialog).toContainText("From this one.", { timeout: 15_000 });
  const both = dialog.getByRole("group", { name: /changed here and elsewhere/ });
  await both.getByRole("radio", { name: /^Written elsewhere/ }).check();
  await dialog.getByRole("button", { name: "Save the chosen text" }).click();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const { words } = await workingRevision(newsroom, id);
  expect(words).toContain("From the other.");
  expect(words).not.toContain("From this one.");
});

test("two windows that are killed with unsaved text in both lose neither", async ({
  context,
  page,
  signIn,
  newsroom,
}) => {
  const ruth = await signIn("editor", { name: "Ruth Penhallow" });
  const id = await addDraft(newsroom, ruth, { body: paragraphs("First.") });
  let isCut = true;
  await context.route(textRoute, (route) => (isCut ? route.abort() : route.continue()));
  const other = await context.newPage();
  for (const window of [page, other]) await openArticle(window, id);
  for (const [window, words] of [
    [page, " From the first."],
    [other, " From the second."],
  ] as const) {
    await goToEnd(window);
    await window.keyboard.type(words);
    await window.waitForTimeout(400);
  }
  for (const window of [page, other]) await window.goto("chrome://crash").catch(() => undefined);
  isCut = false;

  const again = await context.newPage();
  await openArticle(again, id);
  await expect(textOf(again)).toContainText("From the second.");
  await expect
    .poll(async () => (await workingRevision(newsroom, id)).words, { timeout: 15_000 })
    .toContain("From the second.");
  // The other text waits its turn, and is then held against what has been saved since.
  await again.reload();
  const dialog = again.getByRole("dialog", { name: "Two texts of one article" });
  await expect(dialog).toContainText("From the first.", { timeout: 15_000 });
  await expect(dialog).toContainText("From the second.");
});

test("on a slow line nothing can be typed that would be lost when the page comes alive", async ({
  page,
  signIn,
  newsroom,
}) => {
  const ruth = await signIn("editor", { name: "Ruth Penhallow" });
  const id = await addDraft(newsroom, ruth, { headline: "Gates open", body: paragraphs("First.") });
  let letIn = () => {};
  const scripts = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route("**/_next/static/chunks/*.js", (route) => scripts.then(() => route.continue()));
  await page.goto(`/admin/articles/${id}`, { waitUntil: "commit" });
  const headline = page.getByRole("textbox", { name: "Headline" });
  await expect(headline).toHaveValue("Gates open");
  await expect(headline).toBeDisabled();
  const trailText = page.getByRole("textbox", { name: "Trail text" });
  await expect(trailText).not.toBeEditable();
  await expect(page.getByText("Opening the text")).toBeVisible();
  letIn();
  await expect(headline).toBeEnabled({ timeout: 15_000 });
  await expect(trailText).toBeEditable();
  await expect(page.getByText("Opening the text")).toHaveCount(0);
  // At once, before anything else has been read.
  await headline.fill("Gates open at noon");
  await expect
    .poll(async () => (await workingRevision(newsroom, id)).headline, { timeout: 15_000 })
    .toBe("Gates open at noon");
});

test("until the text is open the editor says nothing of it that it does not know", async ({
  page,
  signIn,
  newsroom,
}) => {
  await signIn("editor");
  const [article] = (
    await newsroom.query("SELECT id FROM article WHERE lead_media_id IS NOT NULL AND state = 'published' LIMIT 1")
  ).rows;
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
  await page.goto(`/admin/articles/${article.id}`);
  await expect(page.getByText("Opening the text")).toBeVisible();
  await expect(page.locator(".lead-picture img")).toBeVisible();
  await expect(page.getByText(/not in the library|\d words/)).toHaveCount(0);
});

test("a save that is refused says why, and what was typed stays in the browser", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"));
  await openArticle(page, id);
  await newsroom.query("UPDATE article SET state = 'retracted' WHERE id = $1", [id]);
  await goToEnd(page);
  await page.keyboard.type(" Too late.");
  await expect(savingOf(page)).toContainText("Not saved, kept in this browser: This article was retracted", {
    timeout: 15_000,
  });
  await newsroom.query("UPDATE article SET state = 'draft' WHERE id = $1", [id]);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  expect((await workingRevision(newsroom, id)).words).toContain("Too late.");
});
