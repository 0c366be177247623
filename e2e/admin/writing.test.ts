import { everyBlock } from "../../blocks/fixtures/every-block";
import { accessibilityFaults } from "../support/accessibility";
import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { goToEnd, openArticle, paste, savingOf, textOf } from "../support/writing";

test("Markdown, lists and the slash menu, by keyboard alone", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"), { body: { version: 1, blocks: [] } });
  await openArticle(page, id);
  await goToEnd(page);
  const { keyboard } = page;
  await keyboard.type('It has **weight**, _slant_ and "quotes".');
  await keyboard.press("Enter");
  await keyboard.type("## A subhead");
  await keyboard.press("Enter");
  await keyboard.type("- one");
  await keyboard.press("Enter");
  await keyboard.type("two");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.type("/pull");
  await expect(page.getByRole("option", { name: "Pull quote Alt Q" })).toBeVisible();
  await keyboard.press("Enter");
  await keyboard.type("Words from the article");
  await keyboard.press("Enter");
  await keyboard.type("A sailor");
  await keyboard.press("Alt+Shift+ArrowUp");
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const saved = JSON.parse((await workingRevision(newsroom, id)).words) as typeof everyBlock;
  expect(saved.blocks.map(({ id: _, ...block }) => block)).toEqual([
    {
      type: "paragraph",
      text: [
        { text: "It has " },
        { text: "weight", marks: [{ type: "strong" }] },
        { text: ", " },
        { text: "slant", marks: [{ type: "emphasis" }] },
        { text: " and “quotes”." },
      ],
    },
    { type: "subhead", level: 1, text: [{ text: "A subhead" }] },
    { type: "pullQuote", text: [{ text: "Words from the article" }], attribution: "A sailor" },
    { type: "list", ordered: false, items: [{ text: [{ text: "one" }], items: [{ text: [{ text: "two" }] }] }] },
  ]);
});

test("an article with every kind of block opens, and is not changed by being looked at", async ({
  page,
  signIn,
  newsroom,
}) => {
  const id = await addDraft(newsroom, await signIn("author"), { body: everyBlock });
  await openArticle(page, id);
  await expect(page.getByText("A block of a later release; kept as it is.")).toBeVisible();
  await goToEnd(page);
  await page.keyboard.type("Last words.");
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const saved = JSON.parse((await workingRevision(newsroom, id)).words) as typeof everyBlock;
  expect(saved.blocks.slice(0, everyBlock.blocks.length)).toEqual(JSON.parse(JSON.stringify(everyBlock.blocks)));
  expect(saved.blocks).toHaveLength(everyBlock.blocks.length + 1);
});

test("paste gives clean blocks, and an address by itself a card", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"), { body: { version: 1, blocks: [] } });
  await openArticle(page, id);
  await goToEnd(page);
  await paste(page, { text: "https://vimeo.com/76979871" });
  await expect(page.getByText("On Vimeo")).toBeVisible();
  await page.keyboard.press("Enter");
  await paste(page, {
    html: '<h2 style="color:red">Pasted</h2><p>With <b>weight</b> and <a href="https://example.org/?utm_source=x">a link</a>.</p><img src="https://example.org/x.png">',
    text: "Pasted",
  });
  await expect(page.getByText("One picture was left out")).toBeVisible();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  const saved = JSON.parse((await workingRevision(newsroom, id)).words) as typeof everyBlock;
  expect(saved.blocks.map(({ id: _, ...block }) => block)).toEqual([
    { type: "embed", url: "https://vimeo.com/76979871", title: "On Vimeo" },
    { type: "subhead", level: 1, text: [{ text: "Pasted" }] },
    {
      type: "paragraph",
      text: [
        { text: "With " },
        { text: "weight", marks: [{ type: "strong" }] },
        { text: " and " },
        { text: "a link", marks: [{ type: "link", href: "https://example.org/" }] },
        { text: "." },
      ],
    },
  ]);
});

test("a picture is brought in with alt text, and set into the text", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"));
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.press("Alt+p");
  const dialog = page.getByRole("dialog", { name: "Picture" });
  await dialog.getByLabel("Choose a file").setInputFiles("docs/pictures/article.webp");
  await dialog.getByRole("button", { name: "Bring it in" }).click();
  await expect(dialog.getByText("Say what can be seen in the picture")).toBeVisible();
  await dialog.getByLabel("Alt text").fill("A page of the paper");
  await dialog.getByLabel("Credit").fill("The desk");
  await dialog.getByRole("button", { name: /^Focal point/ }).press("ArrowLeft");
  await dialog.getByRole("button", { name: "Bring it in" }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expect(textOf(page).getByRole("img", { name: "A page of the paper" })).toBeVisible();
  await expect(savingOf(page)).toContainText("Saved at", { timeout: 15_000 });
  expect((await workingRevision(newsroom, id)).words).toContain('"mediaId"');
});

test("the outline leads to a section, and Escape leads out of the sheet", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"), { body: everyBlock });
  await openArticle(page, id);
  const outline = page.getByRole("navigation", { name: "Outline" });
  await outline.getByRole("button", { name: /^Second/ }).click();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(
    page.getByRole("toolbar", { name: "Tools of the block" }).getByRole("button", { name: "Insert" }),
  ).toBeFocused();
});

test("nothing for axe to say, in light and dark", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("editor"), { body: everyBlock });
  await openArticle(page, id);
  expect(await accessibilityFaults(page)).toEqual([]);
});
