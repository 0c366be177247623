import { describe, expect, it } from "vitest";
import type { StaffActor, StaffRole } from "@/lib/actor";
import { type ArticleDeed, type ArticleHolding, articleDeeds, mayWithArticle } from "@/lib/article-rights";

const actor = (role: StaffRole, change: Partial<StaffActor> = {}): StaffActor => ({
  kind: "staff",
  id: "me",
  name: "Me",
  role,
  sectionIds: null,
  authorsPublish: false,
  requestKey: null,
  ...change,
});

const article = (change: Partial<ArticleHolding> = {}): ArticleHolding => ({
  ownerId: "me",
  sectionId: "harbour",
  topSectionId: "city",
  firstPublishedAt: null,
  scheduledFor: null,
  ...change,
});

const deedsOf = (given: StaffActor, held: ArticleHolding): ArticleDeed[] =>
  articleDeeds.filter((deed) => mayWithArticle(given, deed, held));

const published = { firstPublishedAt: new Date("2026-03-10T12:00:00Z") };

describe("what staff may do with an article", () => {
  it("lets a contributor write an own draft and nothing after it was published or scheduled", () => {
    expect(deedsOf(actor("contributor"), article())).toEqual(["read", "write", "request-review", "move", "trash"]);
    expect(deedsOf(actor("contributor"), article(published))).toEqual(["read"]);
    expect(deedsOf(actor("contributor"), article({ scheduledFor: new Date() }))).toEqual(["read"]);
    expect(deedsOf(actor("contributor"), article({ ownerId: "another" }))).toEqual([]);
  });

  it("lets an author write own articles for ever, and publish them where the newsroom says so", () => {
    expect(deedsOf(actor("author"), article(published))).toEqual(["read", "write", "request-review", "share-preview"]);
    const trusted = actor("author", { authorsPublish: true });
    expect(deedsOf(trusted, article(published))).toContain("publish");
    expect(deedsOf(trusted, article(published))).not.toContain("retract");
    expect(deedsOf(trusted, article({ ownerId: "another" }))).toEqual([]);
  });

  it("lets editors and publishers do everything with everybody's articles", () => {
    for (const role of ["editor", "publisher"] as const)
      expect(deedsOf(actor(role), article({ ownerId: null, ...published }))).toEqual([...articleDeeds]);
  });

  it("ends narrowed rights at the border of the sections, where only what is one's own can be read and written", () => {
    const narrowed = actor("editor", { sectionIds: ["sport"] });
    expect(deedsOf(narrowed, article({ ownerId: "another" }))).toEqual([]);
    expect(deedsOf(narrowed, article())).toEqual(["read", "write"]);
    expect(deedsOf(narrowed, article({ sectionId: "sport", topSectionId: "sport", ownerId: "another" }))).toEqual([
      ...articleDeeds,
    ]);
  });

  it("counts what lies inside a section of one's own", () => {
    const narrowed = actor("editor", { sectionIds: ["city"] });
    expect(mayWithArticle(narrowed, "publish", article({ ownerId: "another" }))).toBe(true);
  });

  it("does not let an author publish outside the sections that the right is narrowed to", () => {
    const narrowed = actor("author", { authorsPublish: true, sectionIds: ["sport"] });
    expect(mayWithArticle(narrowed, "publish", article())).toBe(false);
  });
});
