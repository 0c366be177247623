import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { givePicture, plainPicture } from "../support/pictures";
import { goToEnd, openArticle, paste, savingOf, textOf } from "../support/writing";

for (const how of ["drop", "paste"] as const) {
  test(`a picture comes in by ${how}, once it is said what can be seen`, async ({ page, signIn, newsroom }) => {
    const id = await addDraft(newsroom, await signIn("author"));
    await openArticle(page, id);
    await goToEnd(page);
    await givePicture(page, how, await plainPicture());
    const dialog = page.getByRole("dialog", { name: "Picture" });
    await dialog.getByLabel("Alt text").fill(`A field of one colour, by ${how}`);
    await dialog.getByRole("button", { name: "Bring it in" }).click();
    await expect(dialog).toBeHidden({ timeout: 30_000 });
    await expect(textOf(page).getByRole("img", { name: `A field of one colour, by ${how}` })).toBeVisible();
    await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
    const { rows } = await newsroom.query("SELECT id FROM media WHERE alt_text = $1", [
      `A field of one colour, by ${how}`,
    ]);
    const { words } = await workingRevision(newsroom, id);
    expect(rows.some((row) => words.includes(`"mediaId": "${row.id}"`))).toBe(true);
  });
}

test("the address of an article of this site becomes its card, and any other of this site a link", async ({
  page,
  signIn,
  newsroom,
  baseURL,
}) => {
  const id = await addDraft(newsroom, await signIn("author"), { body: { version: 1, blocks: [] } });
  const { rows } = await newsroom.query(
    `SELECT a.id, a.headline, '/' || s.slug || '/' || a.slug AS path FROM article a JOIN section s ON s.id = a.section_id
      WHERE a.listed_at IS NOT NULL ORDER BY a.listed_at LIMIT 1`,
  );
  const [other] = rows;
  await openArticle(page, id);
  await goToEnd(page);
  await paste(page, { text: `${baseURL}${other.path}` });
  await expect(textOf(page).getByText(other.headline)).toBeVisible();
  await page.keyboard.press("Enter");
  await paste(page, { text: `${baseURL}/harbour/never-printed` });
  await expect(textOf(page).getByRole("link", { name: /never-printed/ })).toBeVisible();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const { blocks } = JSON.parse((await workingRevision(newsroom, id)).words) as { blocks: object[] };
  expect(blocks[0]).toMatchObject({ type: "relatedArticle", articleId: other.id });
  expect(blocks[1]).toMatchObject({ type: "paragraph", text: [{ marks: [{ type: "link" }] }] });
});
