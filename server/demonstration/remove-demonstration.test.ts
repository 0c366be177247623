import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { demoId } from "@/prisma/demo/demo-id";
import { saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { loadDemonstration } from "@/server/demonstration/load-demonstration";
import { removeDemonstration } from "@/server/demonstration/remove-demonstration";
import { saveSettings } from "@/server/settings/save-settings";
import { addArticle, minutesAfter, staffMember, takeExpiries, textWith, vocabulary } from "@/server/test-newsroom";

useTestDatabase();

const now = new Date("2026-11-20T12:00:00Z");
const later = minutesAfter(now, 60);
const mediaDirectory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-media-"));

afterAll(() => rmSync(mediaDirectory, { recursive: true, force: true }));

const remove = () => removeDemonstration({ db, now: later, mediaDirectory });

/** The rows of every table that the demonstration writes to, the audit trail and the expiries apart. */
async function contents(): Promise<Record<string, number>> {
  const counts = {
    articles: db.article.count(),
    revisions: db.revision.count(),
    sections: db.section.count(),
    topics: db.topic.count(),
    contributors: db.contributor.count(),
    media: db.media.count(),
    pages: db.page.count(),
    corrections: db.correction.count(),
    comments: db.comment.count(),
    redirects: db.redirect.count(),
    views: db.viewCount.count(),
    viewHours: db.viewHour.count(),
    placements: db.frontPlacement.count(),
    words: db.searchWord.count(),
  };
  const entries = Object.entries(counts).map(async ([name, count]) => [name, await count] as const);
  return Object.fromEntries((await Promise.all(entries)).filter(([, count]) => count > 0));
}

// Each loads and cuts all pictures, beside whatever else the machine is doing.
describe("removeDemonstration", { timeout: 90_000 }, () => {
  beforeEach(async () => {
    // The trail of earlier tests stays, as it must; everything else goes.
    await db.article.deleteMany();
    await db.section.deleteMany({ where: { parentId: { not: null } } });
    await db.section.deleteMany();
    await db.contributor.deleteMany();
    await db.topic.deleteMany();
    await db.media.deleteMany();
    await db.page.deleteMany();
    await db.searchWord.deleteMany();
    rmSync(mediaDirectory, { recursive: true, force: true });
  });

  it("takes out everything, files too, and says so to the caches", async () => {
    const before = await db.settings.findFirst();
    await loadDemonstration({ db, now, mediaDirectory });
    writeFileSync(path.join(mediaDirectory, "of-ones-own"), "");
    await takeExpiries();

    const result = await remove();

    expect(result).toMatchObject({ ok: true, kept: [] });
    expect(await contents()).toEqual({});
    expect(await db.settings.findFirst()).toEqual({ ...before, updatedAt: later });
    expect(readdirSync(mediaDirectory)).toEqual(["of-ones-own"]);
    expect(await takeExpiries()).toContain("site");
    expect(await db.auditEntry.count({ where: { action: "remove-demonstration" } })).toBe(1);
    expect(await remove()).toEqual({ ok: false, refusal: "not-loaded" });
  });

  it("keeps what the newsroom has made, and what that needs", async () => {
    await loadDemonstration({ db, now, mediaDirectory });
    const editor = await staffMember("editor");
    const publisher = await staffMember("publisher");
    const council = demoId("section", "council");
    const own = await addArticle(council, {
      text: textWith({ headline: "Pigeons reconsidered", leadMediaId: demoId("media", "ballot-box") }),
      byline: ["Sam Okonjo"],
      now,
      publishedAt: now,
    });
    const edited = demoId("article", "tide-gauge-hundred-years");
    await saveArticle({ articleId: edited, expectedRevision: 1, text: textWith(), actor: editor, now });
    const { updatedAt } = await db.settings.findFirstOrThrow();
    const settings = { name: "The Courier" };
    await saveSettings({ settings, expectedUpdatedAt: updatedAt, actor: publisher, now: minutesAfter(now, 1) });

    const result = await remove();
    if (!result.ok) throw new Error(result.refusal);

    expect((await db.article.findMany({ select: { id: true } })).map((row) => row.id).sort()).toEqual(
      [own, edited].sort(),
    );
    const sections = await db.section.findMany({ select: { slug: true } });
    expect(sections.map((section) => section.slug).sort()).toEqual(["city", "council", "science"]);
    expect((await db.contributor.findMany({ select: { slug: true } })).map((row) => row.slug)).toContain("sam-okonjo");
    expect(existsSync(path.join(mediaDirectory, demoId("media", "ballot-box")))).toBe(true);
    expect(existsSync(path.join(mediaDirectory, demoId("media", "ropewalk")))).toBe(false);
    expect(await db.settings.findFirstOrThrow()).toMatchObject({
      name: "The Courier",
      strapline: "",
      breakingText: "",
    });
    expect(await vocabulary()).toMatchObject({ pigeons: 1, reconsidered: 1 });
    expect(await vocabulary()).not.toHaveProperty("lighthouse");
    expect(result.kept.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["article", "section", "contributor", "picture", "setting"]),
    );
    expect(result.kept.every(({ why }) => why !== "")).toBe(true);
  });
});
