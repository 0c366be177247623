import type { Page } from "playwright/test";
import { accessibilityFaults } from "../support/accessibility";
import { addDraft, workingRevision } from "../support/drafts";
import { expect, test } from "../support/newsroom";
import { goToEnd, openArticle } from "../support/writing";

const panelOf = (page: Page) => page.getByRole("region", { name: "Publish", exact: true });
const factsOf = (page: Page) => page.getByRole("region", { name: "Facts", exact: true });

test("is published with what was typed a moment ago, changed and corrected", async ({ page, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  await openArticle(page, id);
  await goToEnd(page);
  await page.keyboard.type(" Written just now.");
  const panel = panelOf(page);
  await panel.getByRole("button", { name: "Publish" }).click();
  await expect(panel.getByText("It is published.")).toBeVisible();
  const { words } = await workingRevision(newsroom, id);
  expect(words).toContain("Written just now.");
  const { rows } = await newsroom.query(
    "SELECT s.slug || '/' || a.slug AS path FROM article a JOIN section s ON s.id = a.section_id WHERE a.id = $1",
    [id],
  );
  const path = `/${rows[0].path}`;
  expect(await (await page.request.get(path)).text()).toContain("Written just now.");
  await expect(panel.getByText(/^Readers see the newest text, live since/)).toBeVisible();

  await goToEnd(page);
  await page.keyboard.type(" And mended.");
  await expect(panel.getByText(/^Your changes replace the text live since/)).toBeVisible({ timeout: 15_000 });
  expect(await (await page.request.get(path)).text()).not.toContain("And mended.");
  await panel.getByLabel("Tell readers").selectOption("A correction");
  await panel.getByLabel("What was wrong, and what is right").fill("The gates opened at noon, not at one.");
  await panel.getByRole("button", { name: "Publish as a correction" }).click();
  await expect(panel.getByText("Readers see your changes and the correction.")).toBeVisible();
  const corrected = await (await page.request.get(path)).text();
  expect(corrected).toContain("And mended.");
  expect(corrected).toContain("The gates opened at noon, not at one.");
  const audit = await newsroom.query("SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY id DESC", [id]);
  expect(audit.rows[0].action).toBe("publish-article");
  expect(audit.rows.map(({ action }) => action)).not.toContain("correct-article");
});

test("what the checklist needs keeps it from readers; an override asks why", async ({ page, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("editor"), { headline: "" });
  await openArticle(page, id);
  const panel = panelOf(page);
  await expect(panel.getByRole("list", { name: "Checklist" })).toContainText("It has no headline. Write one.");
  await expect(panel.getByRole("button", { name: "Publish" })).toBeDisabled();
  await newsroom.query("UPDATE article SET section_chosen = false WHERE id = $1", [id]);
  await page.getByRole("textbox", { name: "Headline" }).fill("Now it has one");
  await expect(panel.getByLabel("Why it should go out all the same")).toBeVisible({ timeout: 15_000 });
  await panel.getByLabel("Why it should go out all the same").fill("The section editor is on her way.");
  await panel.getByRole("button", { name: "Publish" }).click();
  await expect(panel.getByText("It is published.")).toBeVisible();
  const audit = await newsroom.query("SELECT details::text FROM audit_entry WHERE subject_id = $1", [id]);
  expect(audit.rows.map((row) => row.details).join()).toContain("on her way");
});

test("is scheduled on the site's clock; a time that comes twice is asked about", async ({ page, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  await openArticle(page, id);
  const panel = panelOf(page);
  await panel.getByLabel("When").selectOption("At a time");
  await expect(panel.getByText("On the site’s clock, Pacific/Auckland.")).toBeVisible();
  await panel.getByLabel("Time", { exact: true }).fill("2027-04-04T02:30");
  await expect(panel.getByText("The clocks go back over this time: it comes twice.")).toBeVisible();
  await panel.getByRole("radio").last().check();
  await expect(panel.getByText(/Where you are: Saturday,? 3 April 2027/)).toBeVisible();
  await panel.getByRole("button", { name: "Schedule" }).click();
  await expect(panel.getByText("It is scheduled.")).toBeVisible();
  const { rows } = await newsroom.query("SELECT scheduled_for FROM article WHERE id = $1", [id]);
  expect(rows[0].scheduled_for.toISOString()).toBe("2027-04-03T14:30:00.000Z");
  await panel.getByRole("button", { name: "Take off the schedule" }).click();
  await expect(panel.getByText("It is off the schedule.")).toBeVisible();
});

test("a contributor hands in, an editor gives back with a note", async ({ page, context, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("contributor"));
  await openArticle(page, id);
  const panel = panelOf(page);
  await expect(panel.getByRole("button", { name: "Publish" })).toHaveCount(0);
  await panel.getByRole("button", { name: "Ask for a review" }).click();
  await expect(panel.getByText("An editor is asked to read it.")).toBeVisible();
  await context.clearCookies();
  await signIn("editor", { name: "Maud Ferrier" });
  await openArticle(page, id);
  await panel.getByRole("button", { name: "Give back with a note" }).click();
  await page.getByLabel("What is to be done").fill("Who says so?");
  await page.getByRole("button", { name: "Give it back" }).click();
  await expect(panel.getByText("It is given back to its owner.")).toBeVisible();
  await expect(panel.getByRole("blockquote")).toContainText("Who says so?");
});

test("is unpublished after one question and put back", async ({ page, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  await openArticle(page, id);
  const panel = panelOf(page);
  await panel.getByRole("button", { name: "Publish" }).click();
  await expect(panel.getByText("It is published.")).toBeVisible();
  await panel.getByText("More to do with it").click();
  await panel.getByRole("button", { name: "Unpublish" }).click();
  const dialog = page.getByRole("dialog", { name: "Unpublish" });
  await dialog.getByLabel("Why, for the log").fill("A name is wrong.");
  await dialog.getByRole("button", { name: "Unpublish" }).click();
  await expect(panel.getByText("“Put back” undoes this.")).toBeVisible();
  await panel.getByRole("button", { name: "Put back as it was" }).click();
  await expect(panel.getByText("Readers see it again, as it was.")).toBeVisible();
});

test("facts are kept as they are chosen, and a topic is made on the way", async ({ page, newsroom, signIn }) => {
  const member = await signIn("editor");
  const id = await addDraft(newsroom, member);
  await openArticle(page, id);
  const facts = factsOf(page);
  await facts.getByLabel("Kind").selectOption("Analysis");
  await expect(facts.getByText("Kept.")).toBeVisible();
  const topic = `Tides ${member.id.slice(0, 8)}`;
  await facts.getByRole("combobox", { name: "Topics" }).fill(topic);
  await page.getByRole("option", { name: `Add “${topic}”` }).click();
  await expect(facts.getByRole("list", { name: "Topics, chosen" })).toContainText(topic);
  await facts.getByRole("combobox", { name: "Byline" }).fill("halloran");
  await page.getByRole("option", { name: "Ines Halloran" }).click();
  await expect(facts.getByRole("list", { name: "Byline, chosen" })).toContainText("Ines Halloran");
  await expect
    .poll(async () => {
      const { rows } = await newsroom.query(
        `SELECT a.kind::text, a.byline_text, (SELECT string_agg(t.name, ',') FROM article_topic at JOIN topic t ON t.id = at.topic_id
          WHERE at.article_id = a.id) AS topics FROM article a WHERE id = $1`,
        [id],
      );
      return rows[0];
    })
    .toEqual({ kind: "analysis", byline_text: "Ines Halloran", topics: topic });
});

test("a link for people outside is made, opens the page, and is revoked", async ({
  page,
  newsroom,
  signIn,
  browser,
}) => {
  const id = await addDraft(newsroom, await signIn("editor"), { headline: "For your eyes" });
  await openArticle(page, id);
  const facts = factsOf(page);
  await facts.getByText("Preview", { exact: true }).click();
  await facts.getByRole("button", { name: "Make a link" }).click();
  const link = await facts.getByLabel("Link for people outside").inputValue();
  const outside = await browser.newContext();
  const reader = await outside.newPage();
  await reader.goto(link);
  await expect(reader.getByRole("heading", { level: 1, name: "For your eyes" })).toBeVisible();
  await facts.getByRole("button", { name: "Revoke" }).click();
  await expect(facts.getByText("The link opens nothing now.")).toBeVisible();
  expect((await reader.goto(link))?.status()).toBe(404);
  await outside.close();
});

test("is without fault in light and dark, with its panels and a question open", async ({ page, newsroom, signIn }) => {
  const id = await addDraft(newsroom, await signIn("editor"));
  await openArticle(page, id);
  const panel = panelOf(page);
  await panel.getByLabel("When").selectOption("At a time");
  await panel.getByText("More to do with it").click();
  expect(await accessibilityFaults(page)).toEqual([]);
  await panel.getByRole("button", { name: "Put in the trash" }).click();
  await expect(page.getByRole("dialog", { name: "Put in the trash" })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});
