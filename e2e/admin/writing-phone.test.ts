import { accessibilityFaults } from "../support/accessibility";
import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { openArticle, savingOf, textOf } from "../support/writing";

test("one writes, inserts a block and marks words with a thumb", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"), { body: { version: 1, blocks: [] } });
  await openArticle(page, id);
  await textOf(page).tap();
  await page.keyboard.type("Typed on a tram.");
  const bar = page.getByRole("toolbar", { name: "Writing" });
  await bar.getByRole("button", { name: "Insert" }).tap();
  await bar.getByRole("menuitem", { name: "Key points" }).tap();
  await page.keyboard.type("One point.");
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const { words } = await workingRevision(newsroom, id);
  expect(words).toContain("Typed on a tram.");
  expect(words).toContain('"keyPoints"');
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});
