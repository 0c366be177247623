import type { Locator } from "playwright/test";
import { addDraft, workingRevision } from "../support/drafts";
import { expect, type Page, test } from "../support/newsroom";
import { plainPicture } from "../support/pictures";
import { openArticle, savingOf, textOf } from "../support/writing";

/** Goes on with Tab until something has the focus, as one does without a pointer. */
async function tabTo(page: Page, wanted: Locator, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(wanted, `within ${most} keys`).toBeFocused();
}

test("without a pointer one writes, inserts a picture, publishes and corrects", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("editor"), { body: { version: 1, blocks: [] } });
  await openArticle(page, id);
  const { keyboard } = page;
  await tabTo(page, textOf(page));
  await keyboard.type("Typed without a mouse.");

  await keyboard.press("Alt+p");
  const dialog = page.getByRole("dialog", { name: "Picture" });
  const file = { name: "quay.png", mimeType: "image/png", buffer: await plainPicture() };
  await tabTo(page, dialog.getByLabel("Choose a file"));
  await dialog.getByLabel("Choose a file").setInputFiles(file);
  await expect(dialog.getByLabel("Alt text")).toBeVisible();
  await tabTo(page, dialog.getByLabel("Alt text"));
  await keyboard.type("A quay in the fog");
  await tabTo(page, dialog.getByRole("button", { name: "Bring it in" }));
  await keyboard.press("Enter");
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(textOf(page), "one goes on writing").toBeFocused();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  expect((await workingRevision(newsroom, id)).words).toContain('"mediaId"');

  const panel = page.getByRole("region", { name: "Publish", exact: true });
  await keyboard.press("ControlOrMeta+Enter");
  await tabTo(page, panel.getByRole("button", { name: "Publish" }));
  await keyboard.press("Enter");
  await expect(panel.getByText("It is published.")).toBeVisible();

  await tabTo(page, panel.getByText("More to do with it"));
  await keyboard.press("Enter");
  await tabTo(page, panel.getByRole("button", { name: "Correct it" }));
  await keyboard.press("Enter");
  const question = page.getByRole("dialog", { name: "Correct it" });
  await tabTo(page, question.getByLabel("What was wrong, and what is right"));
  await keyboard.type("It was typed with one.");
  await tabTo(page, question.getByRole("button", { name: "Correct it" }));
  await keyboard.press("Enter");
  await expect(question).toBeHidden();
  await expect
    .poll(async () => (await newsroom.query("SELECT text FROM correction WHERE article_id = $1", [id])).rows)
    .toEqual([{ text: "It was typed with one." }]);
});
