import { randomUUID } from "node:crypto";
import { expect, test } from "playwright/test";
import { addDraft, workingRevision } from "../support/drafts";
import { addMember, enterAs, openNewsroomDatabase } from "../support/newsroom";
import { OwnSite } from "../support/own-site";
import { descendants } from "../support/processes";
import { goToEnd, openArticle, savingOf } from "../support/writing";

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await OwnSite.make();
});

test.afterAll(() => site.remove());

test("a server that is killed in mid-save loses nothing: the editor goes on by itself when it is back", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { pid } = await site.start([], { DEMO: "0" });
  const { pool, close } = await openNewsroomDatabase(`${site.directory}/data`);
  try {
    const section = "INSERT INTO section (id, slug, name, updated_at) VALUES ($1, 'world', 'World', now())";
    await pool.query(section, [randomUUID()]);
    const member = await addMember(pool, "author");
    const id = await addDraft(pool, member);
    const page = await browser.newPage({ baseURL: site.origin });
    await enterAs(page, member, site.origin);
    await openArticle(page, id);
    await goToEnd(page);

    const asked = page.waitForRequest(/\/text$/);
    await page.keyboard.type(" Written through a kill.");
    await asked;
    const renderer = descendants(pid).find(({ command }) => /renderer\.m?[jt]s/.test(command));
    if (renderer === undefined) throw new Error("The renderer is not running.");
    process.kill(renderer.pid, "SIGKILL");
    await page.keyboard.type(" And on.");

    await expect(savingOf(page)).toContainText("Saved at", { timeout: 60_000 });
    await expect
      .poll(async () => (await workingRevision(pool, id)).words, { timeout: 60_000 })
      .toContain("Written through a kill. And on.");
    const { rows } = await pool.query("SELECT number, body FROM revision WHERE article_id = $1", [id]);
    const bodies = rows.map(({ body }) => JSON.stringify(body));
    // Each text once: what was sent twice is one revision.
    expect(new Set(bodies).size).toBe(bodies.length);
  } finally {
    await close();
  }
});
