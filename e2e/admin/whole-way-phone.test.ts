import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { plainPicture } from "../support/pictures";
import { overflow, untilAtRest } from "../support/reader";
import { openArticle, savingOf, textOf } from "../support/writing";

test("with a thumb one writes, inserts a picture, publishes and corrects", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("editor"), { body: { version: 1, blocks: [] } });
  await openArticle(page, id);
  await textOf(page).tap();
  await page.keyboard.type("Typed on a tram.");

  const bar = page.getByRole("toolbar", { name: "Writing" });
  await bar.getByRole("button", { name: "Picture" }).tap();
  const dialog = page.getByRole("dialog", { name: "Picture" });
  const file = { name: "quay.png", mimeType: "image/png", buffer: await plainPicture() };
  await dialog.getByLabel("Choose a file").setInputFiles(file);
  await dialog.getByLabel("Alt text").fill("A quay in the fog");
  await dialog.getByLabel("Credit").fill("The desk");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await dialog.getByRole("button", { name: "Bring it in" }).tap();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(textOf(page).getByRole("img", { name: "A quay in the fog" })).toBeVisible();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  expect((await workingRevision(newsroom, id)).words).toContain('"mediaId"');

  await bar.getByRole("button", { name: "Publish" }).tap();
  const panel = page.getByRole("region", { name: "Publish", exact: true });
  await expect(panel).toBeInViewport();
  await untilAtRest(page);
  await panel.getByRole("button", { name: "Publish" }).tap();
  await expect(panel.getByText("It is published.")).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await panel.getByText("More to do with it").tap();
  await panel.getByRole("button", { name: "Correct it" }).tap();
  const question = page.getByRole("dialog", { name: "Correct it" });
  await question.getByLabel("What was wrong, and what is right").fill("It was a bus.");
  await question.getByRole("button", { name: "Correct it" }).tap();
  await expect(question).toBeHidden();
  const { rows } = await newsroom.query(
    "SELECT '/' || s.slug || '/' || a.slug AS path FROM article a JOIN section s ON s.id = a.section_id WHERE a.id = $1",
    [id],
  );
  await expect.poll(async () => (await page.request.get(rows[0].path)).text()).toContain("It was a bus.");
});
