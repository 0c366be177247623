import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { publishArticle } from "@/server/articles/publish-article";
import { saveArticle } from "@/server/articles/save-article";
import { type ScheduleArticle, scheduleArticle } from "@/server/articles/schedule-article";
import { unscheduleArticle } from "@/server/articles/unschedule-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { listOverdue } from "@/server/schedule/list-overdue";
import { publishDueArticles } from "@/server/schedule/publish-due-articles";
import {
  addArticle,
  addSection,
  auditActions,
  changeFacts,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  textWith,
} from "@/server/test-newsroom";

useTestDatabase();

let editor: StaffActor;
let world: string;
let names = 0;

beforeAll(async () => {
  process.env.SITE_TIME_ZONE = "UTC";
  editor = await staffMember("editor");
  world = await addSection("world");
});

beforeEach(async () => {
  await db.article.deleteMany();
  await takeExpiries();
  await db.settings.update({ where: { id: 1 }, data: { timeZone: "UTC", checklist: {} } });
});

function draft(change: Parameters<typeof addArticle>[1] = {}): Promise<string> {
  names += 1;
  return addArticle(world, { slug: `due-${names}`, publishedAt: null, ...change });
}

/** One o'clock, an hour after noon. */
const schedule = (articleId: string, change: Partial<ScheduleArticle> = {}) =>
  scheduleArticle({
    articleId,
    expectedRevision: 1,
    wallTime: "2026-03-10T13:00",
    actor: editor,
    now: noon,
    ...change,
  });

const one = minutesAfter(noon, 60);

async function publishDue(now: Date) {
  const told: Parameters<NonNullable<Parameters<typeof publishDueArticles>[1]>>[0][] = [];
  const published = await publishDueArticles(
    async () => now,
    (outcome) => told.push(outcome),
  );
  return { published, told };
}

const read = (id: string) => db.article.findUniqueOrThrow({ where: { id } });

describe("scheduleArticle", () => {
  it("keeps what was read and when it is to appear", async () => {
    const articleId = await draft();
    expect(await schedule(articleId)).toEqual({ ok: true, scheduledFor: one.toISOString(), changed: true });
    expect(await read(articleId)).toMatchObject({ state: "scheduled", scheduledFor: one, scheduledById: editor.id });
    expect(await schedule(articleId)).toMatchObject({ ok: true, changed: false });
    expect(await auditActions(articleId)).toEqual(["import-article", "schedule-article"]);
  });

  it("asks about a time that the clocks skip or double, and takes the answer", async () => {
    await db.settings.update({ where: { id: 1 }, data: { timeZone: "Europe/Paris" } });
    const articleId = await draft();
    const skipped = { wallTime: "2026-03-29T02:30" };
    const [half1, half3] = ["2026-03-29T00:30:00.000Z", "2026-03-29T01:30:00.000Z"];
    expect(await schedule(articleId, skipped)).toEqual({
      ok: false,
      refusal: "skipped-time",
      earlier: half1,
      later: half3,
      timeZone: "Europe/Paris",
    });
    expect(await schedule(articleId, { ...skipped, choice: "later" })).toMatchObject({ scheduledFor: half3 });
    expect(await schedule(articleId, { ...skipped, choice: "earlier" })).toMatchObject({ scheduledFor: half1 });
    const doubled = { wallTime: "2026-10-25T02:30" };
    expect(await schedule(articleId, doubled)).toMatchObject({ refusal: "doubled-time" });
    expect(await schedule(articleId, { ...doubled, choice: "later" })).toMatchObject({
      scheduledFor: "2026-10-25T01:30:00.000Z",
    });
  });

  it.each([
    [{ wallTime: "2026-03-10T12:00" }, "in-the-past"],
    [{ wallTime: "2026-02-30T12:00" }, "malformed-time"],
    [{ wallTime: "tomorrow" }, "malformed-time"],
    [{ expectedRevision: 2 }, "stale-revision"],
    [{ changeNote: "We said who opened them." }, "nothing-to-note"],
  ] as const)("refuses %j as %s", async (change, refusal) => {
    const articleId = await draft();
    expect(await schedule(articleId, change)).toMatchObject({ ok: false, refusal });
    expect(await read(articleId)).toMatchObject({ state: "draft", scheduledFor: null });
  });

  it("refuses a time before the embargo, and an embargo after the time", async () => {
    const articleId = await draft();
    const embargo = (embargoedUntil: Date | null) =>
      changeFacts(articleId, { embargoedUntil }, { actor: editor, now: noon });
    const until = minutesAfter(one, 30);
    await embargo(until);
    expect(await schedule(articleId)).toEqual({
      ok: false,
      refusal: "before-embargo",
      embargoedUntil: until.toISOString(),
    });
    await embargo(null);
    await schedule(articleId);
    expect(await embargo(until)).toEqual({ ok: false, refusal: "embargo-after-schedule" });
    expect(await embargo(one)).toEqual({ ok: true, changed: true });
  });

  it("asks the checklist at once, and remembers what was overridden", async () => {
    await db.settings.update({ where: { id: 1 }, data: { checklist: { byline: "required" } } });
    const articleId = await draft();
    expect(await schedule(articleId)).toMatchObject({
      refusal: "checklist",
      checks: [{ name: "byline" }],
      mayOverride: true,
    });
    expect(await schedule(articleId, { overrideReason: "From an agency" })).toMatchObject({ ok: true });
    expect(await read(articleId)).toMatchObject({ scheduledOverrides: ["byline"] });
    expect((await publishDue(one)).published).toBe(1);
  });
});

describe("what is due", () => {
  it("is published when its time has come, and not a moment before", async () => {
    const articleId = await draft();
    await schedule(articleId);
    expect((await publishDue(new Date(one.getTime() - 1))).published).toBe(0);
    expect((await publishDue(one)).told).toEqual([{ articleId, scheduledFor: one, outcome: "published" }]);
    expect(await read(articleId)).toMatchObject({
      state: "published",
      listedAt: one,
      scheduledFor: null,
      scheduledRevisionId: null,
      scheduledById: null,
    });
    const line = await db.auditEntry.findFirstOrThrow({ where: { subjectId: articleId, action: "publish-article" } });
    expect(line).toMatchObject({ actor: "system: schedule", details: { scheduledFor: one.toISOString() } });
    expect(await takeExpiries()).toContain(`article:${articleId}`);
    expect((await publishDue(one)).published).toBe(0);
  });

  it("is what was scheduled, and not what was saved afterwards", async () => {
    const articleId = await draft();
    await schedule(articleId);
    await saveArticle({
      articleId,
      expectedRevision: 1,
      text: textWith({ headline: "Not read yet" }),
      actor: editor,
      now: noon,
    });
    await publishDue(one);
    const article = await read(articleId);
    expect(article).toMatchObject({ state: "published", headline: "Harbour gates open" });
    expect(article.workingRevisionId).not.toBe(article.liveRevisionId);
  });

  it("is the changes of a live article, which readers see as it is until then", async () => {
    const articleId = await draft({ publishedAt: minutesAfter(noon, -60) });
    await saveArticle({
      articleId,
      expectedRevision: 1,
      text: textWith({ headline: "Harbour gates closed" }),
      actor: editor,
      now: noon,
    });
    await takeExpiries();
    const change = { expectedRevision: 2, substantive: true, changeNote: "The gates were closed again." };
    expect(await schedule(articleId, change)).toMatchObject({ ok: true });
    expect(await read(articleId)).toMatchObject({ state: "published", headline: "Harbour gates open" });
    expect(await takeExpiries()).toEqual(new Set());
    await publishDue(one);
    expect(await read(articleId)).toMatchObject({
      headline: "Harbour gates closed",
      firstPublishedAt: minutesAfter(noon, -60),
      substantivelyUpdatedAt: one,
    });
    expect(await db.changeNote.findMany({ where: { articleId } })).toMatchObject([
      { text: "The gates were closed again.", publishedAt: one, approvedAt: one },
    ]);
  });

  it("leaves a note by an author to an editor", async () => {
    const author: StaffActor = { ...(await staffMember("author")), authorsPublish: true };
    const articleId = await draft({ publishedAt: minutesAfter(noon, -60) });
    await db.article.update({ where: { id: articleId }, data: { ownerId: author.id } });
    const text = textWith({ headline: "Harbour gates closed" });
    await saveArticle({ articleId, expectedRevision: 1, text, actor: author, now: noon });
    const change = { expectedRevision: 2, changeNote: "Closed again.", actor: author };
    expect(await schedule(articleId, change)).toMatchObject({ ok: true });
    await publishDue(one);
    expect(await db.changeNote.findFirstOrThrow({ where: { articleId } })).toMatchObject({ approvedAt: null });
  });

  it("is published once by however many look at once", async () => {
    for (let count = 0; count < 12; count += 1) await schedule(await draft());
    const found = await Promise.all([publishDue(one), publishDue(one), publishDue(one)]);
    expect(found.reduce((sum, { published }) => sum + published, 0)).toBe(12);
    expect(
      await db.auditEntry.groupBy({
        by: ["subjectId"],
        where: { action: "publish-article" },
        having: {
          subjectId: { _count: { gt: 1 } },
        },
      }),
    ).toEqual([]);
    expect(await db.article.count({ where: { state: "published" } })).toBe(12);
  });

  it("has come off the schedule when somebody publishes by hand, or takes it off", async () => {
    const [byHand, takenOff] = [await draft(), await draft()];
    await schedule(byHand);
    await schedule(takenOff);
    await publishArticle({ articleId: byHand, expectedRevision: 1, actor: editor, now: noon });
    await unscheduleArticle({ articleId: takenOff, actor: editor, now: noon });
    expect((await publishDue(one)).told).toEqual([]);
    expect(await read(takenOff)).toMatchObject({ state: "draft", scheduledFor: null });
  });

  it("keeps its time when it is moved", async () => {
    const articleId = await draft();
    await schedule(articleId);
    await changeArticleAddress({ articleId, slug: "elsewhere", actor: editor, now: noon });
    await publishDue(one);
    expect(await read(articleId)).toMatchObject({ state: "published", slug: "elsewhere" });
  });
});

describe("what is due and may not be published", () => {
  const requireByline = () => db.settings.update({ where: { id: 1 }, data: { checklist: { byline: "required" } } });

  it("stays scheduled, says why, is overdue, and is published once that is mended", async () => {
    const [articleId, other] = [await draft(), await draft({ byline: ["Ada Lowe"] })];
    await schedule(articleId);
    await schedule(other);
    await requireByline();
    const { published, told } = await publishDue(one);
    expect(published).toBe(1);
    expect(told).toContainEqual(
      expect.objectContaining({ articleId, refusal: { kind: "checklist", names: ["byline"] }, isNew: true }),
    );
    expect(await read(articleId)).toMatchObject({ state: "scheduled", scheduleRefusal: "checklist: byline" });
    expect(await auditActions(articleId)).toContain("refuse-due-article");
    expect(await listOverdue(db, { now: minutesAfter(one, 1) })).toEqual([]);
    expect(await listOverdue(db, { now: minutesAfter(one, 2) })).toEqual([
      {
        articleId,
        headline: "Harbour gates open",
        scheduledFor: one.toISOString(),
        secondsLate: 120,
        refusal: { kind: "checklist", names: ["byline"] },
      },
    ]);

    // It is not tried all the time, and told of once.
    expect((await publishDue(new Date(one.getTime() + 1_000))).told).toEqual([]);
    expect((await publishDue(minutesAfter(one, 1))).told).toMatchObject([{ isNew: false }]);
    expect((await auditActions(articleId)).filter((action) => action === "refuse-due-article")).toHaveLength(1);

    await db.settings.update({ where: { id: 1 }, data: { checklist: {} } });
    expect((await publishDue(minutesAfter(one, 2))).published).toBe(1);
    expect(await read(articleId)).toMatchObject({ state: "published", scheduleRefusal: "", scheduleRefusedAt: null });
    expect(await listOverdue(db, { now: minutesAfter(one, 3) })).toEqual([]);
  });

  it("never comes before an embargo, however that was set", async () => {
    const articleId = await draft();
    await schedule(articleId);
    await db.article.update({ where: { id: articleId }, data: { embargoedUntil: minutesAfter(one, 5) } });
    expect((await publishDue(one)).told).toMatchObject([{ refusal: { kind: "embargoed" } }]);
    expect((await publishDue(minutesAfter(one, 5))).published).toBe(1);
  });

  it("holds up none of the others when it breaks", async () => {
    const [broken, sound] = [await draft(), await draft()];
    await schedule(broken);
    await schedule(sound);
    await db.revision.updateMany({ where: { articleId: broken }, data: { body: { version: "none" } } });
    const { published, told } = await publishDue(one);
    expect(published).toBe(1);
    expect(told).toContainEqual(expect.objectContaining({ articleId: broken, outcome: "failed" }));
    expect(await read(sound)).toMatchObject({ state: "published" });
    expect(await read(broken)).toMatchObject({ state: "scheduled", scheduleRefusal: "failed" });
    expect(await listOverdue(db, { now: minutesAfter(one, 2) })).toMatchObject([{ refusal: { kind: "failed" } }]);
  });
});
