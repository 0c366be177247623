import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { goToEnd, openArticle, textOf } from "../support/writing";

test("finds words in the text and in the fields around it by keyboard, and replaces them there", async ({
  page,
  signIn,
  newsroom,
}) => {
  const id = await addDraft(newsroom, await signIn("author"), {
    body: { version: 1, blocks: [{ type: "paragraph", id: "para-1", text: [{ text: "One gate." }] }] },
  });
  await openArticle(page, id);
  await page.getByRole("textbox", { name: "Trail text" }).fill("A gate, and a Gate.");
  const headline = page.getByRole("textbox", { name: "Headline" });
  await headline.fill("Gates open");
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  const [words, status] = [bar.getByRole("searchbox", { name: "Find" }), bar.getByRole("status")];
  await expect(words).toBeFocused();
  await words.fill("gate");
  await expect(status).toHaveText("2 of 4");
  await page.keyboard.press("Enter");
  await expect(status).toHaveText("3 of 4, Trail text");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(status).toHaveText("1 of 4, Headline");
  await page.keyboard.press("Shift+Enter");
  await expect(status).toHaveText("4 of 4, Trail text");
  await bar.getByRole("textbox", { name: "Replace with" }).fill("lock gate");
  await page.keyboard.press("Enter");
  const trailText = page.getByRole("textbox", { name: "Trail text" });
  await expect(trailText).toHaveValue("A gate, and a lock gate.");
  await expect(status).toHaveText("1 of 4, Headline");
  await bar.getByRole("textbox", { name: "Replace with" }).fill("L".repeat(496));
  await bar.getByRole("button", { name: "Replace", exact: true }).click();
  await expect(bar.getByRole("alert")).toHaveText("Headline: it would be too long.");
  await expect(headline).toHaveValue("Gates open");
  await bar.getByRole("textbox", { name: "Replace with" }).fill("Lock");
  await bar.getByRole("button", { name: "Replace", exact: true }).click();
  await expect(headline).toHaveValue("Locks open");
  await expect(status).toHaveText("1 of 3");
  await page.keyboard.press("Escape");
  await expect(textOf(page)).toBeFocused();
  await expect.poll(async () => (await workingRevision(newsroom, id)).headline).toBe("Locks open");
});

test("finds all, replaces all, and takes that back at once", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"), {
    body: {
      version: 1,
      blocks: [{ type: "paragraph", id: "para-1", text: [{ text: "One gate, two gates, a Gate." }] }],
    },
  });
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await bar.getByRole("searchbox", { name: "Find" }).fill("gate");
  await expect(bar.getByRole("status")).toHaveText(/ of 4$/);
  await bar.getByRole("textbox", { name: "Replace with" }).fill("lock");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(textOf(page)).toHaveText("One lock, two locks, a lock.");
  const headline = page.getByRole("textbox", { name: "Headline" });
  await expect(headline).toHaveValue("Harbour locks open");
  await bar.getByRole("button", { name: "Take it back" }).click();
  await expect(textOf(page)).toHaveText("One gate, two gates, a Gate.");
  await expect(headline).toHaveValue("Harbour gates open");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(textOf(page)).toHaveText("One lock, two locks, a lock.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(textOf(page)).toHaveText("One gate, two gates, a Gate.");
});

test("after the text alone was undone, the fields are still taken back", async ({ page, signIn, newsroom }) => {
  const id = await addDraft(newsroom, await signIn("author"), {
    body: { version: 1, blocks: [{ type: "paragraph", id: "para-1", text: [{ text: "One gate." }] }] },
  });
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.press("ControlOrMeta+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await bar.getByRole("searchbox", { name: "Find" }).fill("gate");
  await bar.getByRole("textbox", { name: "Replace with" }).fill("GATE");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await expect(bar.getByText("2 replaced.")).toBeVisible();
  await textOf(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(textOf(page)).toHaveText("One gate.");
  await expect(bar.getByText("2 replaced. Changed since, and not taken back: Text.")).toBeVisible();
  const headline = page.getByRole("textbox", { name: "Headline" });
  await expect(headline).toHaveValue("Harbour GATEs open");
  await bar.getByRole("button", { name: "Take it back" }).click();
  await expect(headline).toHaveValue("Harbour gates open");
  await expect(textOf(page)).toHaveText("One gate.");
});
