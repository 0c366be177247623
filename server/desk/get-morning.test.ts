import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getMorning } from "@/server/desk/get-morning";
import { insertArticle, insertSection, statementsOf } from "@/server/test-articles";
import { minutesAfter, noon, staffMember } from "@/server/test-newsroom";

useTestDatabase();

let editor: StaffActor;
let author: StaffActor;

beforeAll(async () => {
  [editor, author] = [await staffMember("editor"), await staffMember("author")];
  const sectionId = await insertSection("harbour");
  const scheduled = (headline: string, minutes: number) =>
    insertArticle({
      sectionId,
      at: null,
      state: "scheduled",
      headline,
      change: { scheduledFor: minutesAfter(noon, minutes) },
    });
  await scheduled("Due tonight", 11 * 60);
  await scheduled("Due soon", 30);
  await scheduled("Due tomorrow", 13 * 60);
  await scheduled("Just due", -0.5);
  await scheduled("Late", -5);
  await insertArticle({
    sectionId,
    at: null,
    state: "inReview",
    headline: "Waits",
    change: { reviewRequestedAt: minutesAfter(noon, -90), ownerId: author.id },
  });
  await insertArticle({ sectionId, at: null, headline: "Mine", change: { ownerId: author.id } });
  const read = await insertArticle({ sectionId, at: minutesAfter(noon, -300), headline: "Read" });
  const older = await insertArticle({ sectionId, at: minutesAfter(noon, -9_000), headline: "Read last week" });
  await db.viewCount.create({ data: { articleId: read, total: 120 } });
  await db.viewHour.createMany({
    data: [
      { articleId: read, hour: minutesAfter(noon, 0), views: 10 },
      { articleId: read, hour: minutesAfter(noon, -240), views: 90 },
      { articleId: older, hour: minutesAfter(noon, -5 * 1_440), views: 400 },
    ],
  });
});

const morning = (actor: StaffActor, timeZone = "UTC") => getMorning(db, { actor, timeZone, now: noon });
const names = (articles: readonly { headline: string }[]) => articles.map(({ headline }) => headline);

describe("the first screen", () => {
  it("shows what is due for the rest of the day, and apart from it what is late", async () => {
    const { due, overdue } = await morning(editor);
    expect(names(due)).toEqual(["Just due", "Due soon", "Due tonight"]);
    expect(names(overdue)).toEqual(["Late"]);
  });

  it("takes the day of the site's zone", async () => {
    expect(names((await morning(editor, "Asia/Tokyo")).due)).toEqual(["Just due", "Due soon"]);
    expect(names((await morning(editor, "America/New_York")).due)).toContain("Due tomorrow");
  });

  it("shows to an author their own, and what readers see", async () => {
    const { due, overdue, inReview, drafts, published } = await morning(author);
    expect([due, overdue]).toEqual([[], []]);
    expect(names(inReview)).toEqual(["Waits"]);
    expect(names(drafts).toSorted()).toEqual(["Mine", "Waits"]);
    expect(names(published)).toEqual(["Read", "Read last week"]);
    expect(published.map(({ mayOpen }) => mayOpen)).toEqual([false, false]);
    expect(names((await morning(editor)).drafts)).toEqual([]);
  });

  it("sums what was read over the hour, the day and the week", async () => {
    const { mostRead, published } = await morning(editor);
    const read = (span: keyof typeof mostRead) => mostRead[span].map(({ headline, views }) => [headline, views]);
    expect(read("hour")).toEqual([["Read", 10]]);
    expect(read("day")).toEqual([["Read", 100]]);
    expect(read("week")).toEqual([
      ["Read last week", 400],
      ["Read", 100],
    ]);
    expect(published[0]?.views).toBe(120);
  });

  it("is read with three statements", async () => {
    expect(await statementsOf(() => morning(editor))).toHaveLength(3);
  });
});
