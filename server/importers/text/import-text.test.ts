import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { type ImportText, importText } from "@/server/importers/text/import-text";
import { addSection, takeExpiries } from "@/server/test-newsroom";

useTestDatabase();

let sectionId: string;
const now = new Date("2026-11-20T12:00:00Z");

beforeAll(async () => {
  sectionId = await addSection("world");
});

beforeEach(async () => {
  await takeExpiries();
});

const bringIn = (text: string, change: Partial<ImportText> = {}) =>
  importText({
    bytes: Buffer.from(text),
    sectionId,
    state: "published",
    dryRun: false,
    timeZone: "Europe/Paris",
    now,
    ...change,
  });

const text = (headline: string) =>
  `Saturday, September 6\n\n${headline}\n\nBy Ada Lowe and Ben Marsh\n\n0 comments\n5 views\n\nThe gates opened.\n\nWhat next\n\nThey close.\n\nComments are closed.\n`;

describe("importText", () => {
  it("makes a published article of a text, with date, byline, views, sections and comments closed", async () => {
    const result = await bringIn(text("The gates of the harbour"));
    expect(result).toMatchObject({
      outcome: "imported",
      path: "/world/the-gates-of-the-harbour",
      published: true,
      problems: [],
    });
    const article = await db.article.findFirstOrThrow({
      where: { slug: "the-gates-of-the-harbour" },
      include: {
        views: true,
        bylines: { include: { contributor: true }, orderBy: { position: "asc" } },
        liveRevision: true,
      },
    });
    expect(article).toMatchObject({
      state: "published",
      firstPublishedAt: new Date("2025-09-06T07:00:00Z"),
      commentPolicy: "closed",
      views: { total: 5 },
      bylines: [{ contributor: { slug: "ada-lowe" } }, { contributor: { slug: "ben-marsh" } }],
      liveRevision: { body: { blocks: [{ type: "paragraph" }, { type: "subhead", level: 1 }, { type: "paragraph" }] } },
    });
    expect(await takeExpiries()).toContain("path:/world/the-gates-of-the-harbour");
    const actors = await db.auditEntry.findMany({ where: { subjectId: article.id }, select: { actor: true } });
    expect(actors).toEqual([{ actor: "system: import" }]);
  });

  it("changes nothing the second time, whatever the line ends and accents are made of", async () => {
    await bringIn(text("Café on the quay"));
    await takeExpiries();
    const before = [await db.article.count(), await db.revision.count(), await db.auditEntry.count()];
    const again = `\uFEFF${text("Café on the quay").normalize("NFD").replaceAll("\n", "\r\n")}`;
    expect(await bringIn(again)).toMatchObject({ outcome: "unchanged", path: "/world/cafe-on-the-quay" });
    expect([await db.article.count(), await db.revision.count(), await db.auditEntry.count()]).toEqual(before);
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("brings a text in once when two do it at the same moment", async () => {
    const results = await Promise.all([bringIn(text("Two at once")), bringIn(text("Two at once"))]);
    expect(results.map((result) => result.outcome).sort()).toEqual(["imported", "unchanged"]);
    expect(await db.article.count({ where: { headline: "Two at once" } })).toBe(1);
  });

  it("gives a second article of the same headline an address of its own", async () => {
    await bringIn("The tide\n\nIt rises.");
    expect(await bringIn("The tide\n\nIt falls.")).toMatchObject({ path: "/world/the-tide-2" });
  });

  it("does not take a former address for a new article", async () => {
    const { id } = await db.article.findFirstOrThrow();
    await db.redirect.create({ data: { fromPath: "/world/moved-away", articleId: id } });
    expect(await bringIn("Moved away\n\nIt did.")).toMatchObject({ path: "/world/moved-away-2" });
  });

  it("uses the contributor who has the name already", async () => {
    await bringIn("One of hers\n\nBy Cleo Park\n\nA text.");
    await bringIn("Another of hers\n\nBy CLEO PARK\n\nA text.");
    expect(await db.contributor.count({ where: { name: { equals: "cleo park", mode: "insensitive" } } })).toBe(1);
  });

  it("keeps a draft where one is asked for, and shows nothing of it", async () => {
    const result = await bringIn(text("Only a draft"), { state: "draft" });
    expect(result).toMatchObject({ outcome: "imported", published: false });
    expect(await db.article.findFirst({ where: { headline: "Only a draft" } })).toMatchObject({
      state: "draft",
      listedAt: null,
    });
    expect(await takeExpiries()).toEqual(new Set());
  });

  it("keeps as a draft what is dated to come, and says so with the line", async () => {
    const result = await bringIn("1 January 2999\n\nFrom the future\n\nA text.");
    expect(result).toMatchObject({ outcome: "imported", published: false });
    expect(result.problems).toEqual([{ line: 1, sentence: expect.stringContaining("still to come") }]);
  });

  it("writes nothing in a dry run", async () => {
    const before = await db.article.count();
    expect(await bringIn(text("Never written"), { dryRun: true })).toMatchObject({ outcome: "understood" });
    expect(await bringIn(text("Too long ".repeat(60)), { dryRun: true })).toMatchObject({ outcome: "refused" });
    expect(await db.article.count()).toBe(before);
  });

  it("refuses an empty file with its line", async () => {
    expect(await bringIn(" \r\n")).toMatchObject({
      outcome: "refused",
      problems: [{ line: 1, sentence: "There is no text in this file." }],
    });
  });

  it.each([
    ["in one paragraph", `A long one\n\n${"word ".repeat(200_000)}`],
    [
      "of words that are all different",
      `All different\n\n${Array.from({ length: 150_000 }, (_, n) => n.toString(36)).join(" ")}`,
    ],
    ["in many paragraphs", `Many of them\n\n${`${"The board voted. ".repeat(8)}\n\n`.repeat(7_000)}`],
  ])("brings in a megabyte %s", async (_, long) => {
    const result = await bringIn(long);
    expect(result).toMatchObject({ outcome: "imported", published: true });
  });

  it("says that a file is in another encoding than it should be", async () => {
    const bytes = Buffer.from("The caf\xe9\n\nIt closed.", "latin1");
    const result = await bringIn("", { bytes });
    expect(result).toMatchObject({ outcome: "imported", path: "/world/the-cafe" });
    expect(result.problems).toMatchObject([{ line: 1 }]);
  });
});
