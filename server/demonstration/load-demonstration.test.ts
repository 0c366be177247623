import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { keptFiles, mediaPath } from "@/lib/media-variants";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { loadDemonstration } from "@/server/demonstration/load-demonstration";

useTestDatabase();

// In the middle of the night: much of what the content dates to this morning has not come yet.
const now = new Date("2026-11-20T03:12:00Z");
const mediaDirectory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-media-"));
const lines: string[] = [];

afterAll(() => rmSync(mediaDirectory, { recursive: true, force: true }));

const load = (directory = mediaDirectory) =>
  loadDemonstration({ db, now, mediaDirectory: directory, report: (line) => lines.push(line) });

describe("loadDemonstration, when its last write fails", () => {
  it("leaves neither rows nor files", { timeout: 90_000 }, async () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), "broadsheet-media-"));
    await db.$executeRaw`ALTER TABLE expiry ADD CONSTRAINT broken CHECK (false) NOT VALID`;
    await expect(load(directory)).rejects.toThrow();
    await db.$executeRaw`ALTER TABLE expiry DROP CONSTRAINT broken`;
    expect(await db.article.count()).toBe(0);
    expect(await db.section.count()).toBe(0);
    expect(readdirSync(directory)).toEqual([]);
    rmSync(directory, { recursive: true });
  });
});

describe("loadDemonstration", () => {
  beforeAll(async () => {
    // Each picture is cut here, as on a first start.
    vi.stubEnv("DEMO_PICTURES_DIR", "");
    lines.length = 0;
    const result = await load();
    vi.unstubAllEnvs();
    expect(result).toMatchObject({ ok: true });
  });

  it("says how far it has come, picture by picture", async () => {
    const pictures = await db.media.count();
    const told = lines.filter((line) => line.startsWith("Pictures: "));
    expect(told).toEqual(Array.from({ length: pictures }, (_, index) => `Pictures: ${index + 1} of ${pictures}`));
    expect(lines.at(-1)).toBe("Sections, contributors and articles");
  });

  it("holds 28 or more published articles of the last thirty days, and one of September 2025", async () => {
    const articles = await db.article.findMany({ where: { state: "published" } });
    expect(articles.length).toBeGreaterThanOrEqual(28);
    const month = 32 * 86_400_000;
    const old = articles.filter((article) => Number(now) - Number(article.listedAt) > month);
    expect(old).toHaveLength(1);
    const [archived] = old;
    expect(archived?.headline).toContain("Beijing");
    const views = await db.viewCount.findUnique({ where: { articleId: archived?.id ?? "" } });
    expect(views?.total).toBe(5);
  });

  it("puts nothing into the future", async () => {
    const after = { gt: now };
    expect(
      await db.article.count({ where: { OR: [{ firstPublishedAt: after }, { substantivelyUpdatedAt: after }] } }),
    ).toBe(0);
    expect(await db.correction.count({ where: { publishedAt: after } })).toBe(0);
    expect(await db.comment.count({ where: { createdAt: after } })).toBe(0);
    expect(await db.viewHour.count({ where: { hour: after } })).toBe(0);
  });

  it("counts each article's views of today within its views in all", async () => {
    const [wrong] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM (SELECT article_id, sum(views) AS today FROM view_hour GROUP BY article_id) AS hours
      JOIN view_count USING (article_id) WHERE today > total`;
    expect(wrong?.count).toBe(0n);
  });

  it("has every file of every picture, each with alt text and credit", async () => {
    const pictures = await db.media.findMany();
    expect(pictures.length).toBeGreaterThanOrEqual(20);
    for (const picture of pictures) {
      const files = keptFiles(picture).map((file) =>
        path.basename(mediaPath({ id: picture.id, cut: 0 }, file, file.format)),
      );
      expect(readdirSync(path.join(mediaDirectory, picture.id)).sort()).toEqual(files.sort());
      expect(picture.altText).not.toBe("");
      expect(picture.credit).toBe("Engraving: The Pilot Plate Room");
    }
  });

  it("names no picture and no article that it does not hold", async () => {
    const revisions = await db.revision.findMany({ select: { body: true } });
    const bodies = JSON.stringify(revisions);
    const named = (kind: string) =>
      [...bodies.matchAll(new RegExp(`"${kind}":"([0-9a-f-]{36})"`, "g"))].map((match) => match[1]);
    const media = new Set((await db.media.findMany()).map((row) => row.id));
    const articles = new Set((await db.article.findMany()).map((row) => row.id));
    expect(named("mediaId").filter((id) => !media.has(id ?? ""))).toEqual([]);
    expect(named("articleId").filter((id) => !articles.has(id ?? ""))).toEqual([]);
  });

  it("has what a newsroom has beside articles: a retraction, a former address, a filled front", async () => {
    expect(await db.article.count({ where: { state: "retracted" } })).toBe(1);
    expect(await db.redirect.count()).toBe(1);
    const slots = await db.frontPlacement.findMany({ select: { slot: true } });
    expect(slots.map((placement) => placement.slot).sort()).toEqual(["archive-1", "lead"]);
  });

  it("loads nothing a second time", async () => {
    expect(await load()).toEqual({ ok: false, refusal: "not-empty" });
  });
});
