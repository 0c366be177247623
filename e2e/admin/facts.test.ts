import type { Page } from "playwright/test";
import { addDraft } from "../support/drafts";
import { addMember, enterAs, expect, test } from "../support/newsroom";
import { openArticle } from "../support/writing";

const factsOf = (page: Page) => page.getByRole("region", { name: "Facts", exact: true });

test("two windows keep different facts both, and the same fact once it is chosen whose stands", async ({
  page,
  browser,
  baseURL,
  newsroom,
  signIn,
}) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  const stored = async () => {
    const { rows } = await newsroom.query("SELECT kind::text, language, slug FROM article WHERE id = $1", [id]);
    return rows[0];
  };
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await enterAs(other, await addMember(newsroom, "editor"), baseURL ?? "");
  await openArticle(page, id);
  await openArticle(other, id);
  const [mine, theirs] = [factsOf(page), factsOf(other)];

  await theirs.getByLabel("Kind").selectOption("Opinion");
  await expect(theirs.getByText("Kept.")).toBeVisible();
  await mine.getByLabel("Language").fill("cy");
  await mine.getByLabel("Language").press("Enter");
  await expect(mine.getByText("Kept.")).toBeVisible();
  expect(await stored()).toMatchObject({ kind: "opinion", language: "cy" });
  await expect(mine.getByLabel("Kind")).toHaveValue("opinion");

  await mine.getByLabel("Kind").selectOption("Analysis");
  await expect.poll(async () => (await stored()).kind).toBe("analysis");
  await theirs.getByLabel("Kind").selectOption("Review");
  const dialog = other.getByRole("dialog", { name: "Two choices for one article" });
  const kind = dialog.getByRole("group", { name: "Kind" });
  await expect(kind.getByRole("radio", { name: "Mine Review" })).not.toBeChecked();
  await expect(kind.getByRole("radio", { name: "Theirs Analysis" })).not.toBeChecked();
  await expect(dialog.getByRole("group")).toHaveCount(1);
  await other.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(theirs.getByLabel("Kind")).toHaveValue("analysis");
  expect(await stored()).toMatchObject({ kind: "analysis", language: "cy" });

  await mine.getByLabel("Kind").selectOption("News");
  await expect.poll(async () => (await stored()).kind).toBe("news");
  await theirs.getByLabel("Kind").selectOption("Review");
  await kind.getByRole("radio", { name: "Mine Review" }).check();
  await dialog.getByRole("button", { name: "Keep what is chosen" }).click();
  await expect(theirs.getByText("Kept.")).toBeVisible();
  await expect(dialog).toBeHidden();
  expect(await stored()).toMatchObject({ kind: "review", language: "cy" });
  await context.close();
});

test("a slug that two have changed is chosen between", async ({ page, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  await openArticle(page, id);
  const facts = factsOf(page);
  const [theirs, mine] = [`theirs-${id}`, `mine-${id}`];
  await newsroom.query("UPDATE article SET slug = $2, slug_by_hand = true WHERE id = $1", [id, theirs]);
  await facts.getByLabel("Slug").fill(mine);
  await facts.getByRole("button", { name: "Change section or slug" }).click();
  const dialog = page.getByRole("dialog", { name: "Two choices for one article" });
  await expect(dialog.getByRole("radio", { name: `Theirs ${theirs}` })).not.toBeChecked();
  await dialog.getByRole("radio", { name: `Mine ${mine}` }).check();
  await dialog.getByRole("button", { name: "Keep what is chosen" }).click();
  await expect(facts.getByText("Its address is changed.")).toBeVisible();
  const { rows } = await newsroom.query("SELECT slug FROM article WHERE id = $1", [id]);
  expect(rows).toEqual([{ slug: mine }]);
});
