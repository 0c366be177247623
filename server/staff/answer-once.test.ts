import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { Prisma } from "@/server/generated/prisma/client";
import { answerOnce } from "@/server/staff/answer-once";
import { forgetOldRequests } from "@/server/staff/forget-old-requests";
import { minutesAfter, noon, staffMember } from "@/server/test-newsroom";
import { saveTopic } from "@/server/topics/save-topic";

useTestDatabase();

let editor: StaffActor;

beforeAll(async () => {
  editor = await staffMember("editor");
});

const addTopic = (slug: string) => (actor: StaffActor) =>
  saveTopic({ existing: null, topic: { slug, name: slug }, actor, now: noon });

const ask = (
  key: string,
  work: (actor: StaffActor) => ReturnType<typeof saveTopic>,
  { actor = editor, now = noon, isQuick = false } = {},
) => answerOnce({ db, actor, key, now, isQuick }, work);

describe("a form that is sent again", () => {
  it("gets the first answer, and nothing is done twice", async () => {
    const key = randomUUID();
    const first = await ask(key, addTopic("rents"));
    expect(first).toMatchObject({ ok: true });
    expect(await ask(key, addTopic("rents"))).toEqual(first);
    expect(await db.auditEntry.count({ where: { requestKey: key } })).toBe(1);
  });

  it("is done once when it comes five times at the same moment", async () => {
    const key = randomUUID();
    // Each run would make a topic of its own, so that no unique column of the topic stands in the way.
    const work = (actor: StaffActor) => addTopic(`tides-${randomUUID()}`)(actor);
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(key, work)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await db.topic.count({ where: { slug: { startsWith: "tides-" } } })).toBe(1);
  });

  it("is carried out by the next one when the server ended before anything was done", async () => {
    const key = randomUUID();
    await db.staffRequest.create({ data: { staffId: editor.id, key, createdAt: noon } });
    expect(await ask(key, addTopic("wharves"), { now: minutesAfter(noon, 5) })).toMatchObject({ ok: true });
  });

  it("waits no longer than ten seconds for what is quick: whoever writes is told nothing until then", async () => {
    const key = randomUUID();
    await db.staffRequest.create({ data: { staffId: editor.id, key, createdAt: noon } });
    const now = new Date(noon.getTime() + 9_500);
    expect(await ask(key, addTopic("moorings"), { now, isQuick: true })).toMatchObject({ ok: true });
    expect(await db.topic.count({ where: { slug: "moorings" } })).toBe(1);
    // The claim is of the moment at which it was taken over: the next who waits gives this one its ten seconds too.
    const { createdAt } = await db.staffRequest.findFirstOrThrow({ where: { key } });
    expect(createdAt.getTime()).toBeGreaterThan(noon.getTime() + 10_000);
  });

  it("lets go of what failed, so that it can be asked again", async () => {
    const key = randomUUID();
    const failing = () => Promise.reject(new Error("The disk is full."));
    await expect(ask(key, failing)).rejects.toThrow("full");
    expect(await ask(key, addTopic("slipways"))).toMatchObject({ ok: true });
  });

  it("is asked anew after a refusal, which has changed nothing", async () => {
    const key = randomUUID();
    expect(await ask(key, addTopic("Not A Slug"))).toEqual({ ok: false, refusal: "malformed" });
    expect(await ask(key, addTopic("harbour-dues"))).toMatchObject({ ok: true });
  });

  it("says that it was done when the first answer was lost with the server", async () => {
    const key = randomUUID();
    const first = await ask(key, addTopic("ferries"));
    if (!first.ok) throw new Error("The topic was refused.");
    await db.staffRequest.updateMany({ where: { key }, data: { result: Prisma.DbNull } });
    const topic = await db.topic.findUniqueOrThrow({ where: { id: first.topicId } });
    const again = (actor: StaffActor) =>
      saveTopic({ existing: topic, topic: { slug: "ferries", name: "Ferries" }, actor, now: noon });
    expect(await ask(key, again, { now: minutesAfter(noon, 5) })).toEqual({ ok: false, refusal: "repeated" });
    expect(await db.topic.findUniqueOrThrow({ where: { id: first.topicId } })).toMatchObject({ name: "ferries" });
  });

  it("keeps each person's keys apart", async () => {
    const key = randomUUID();
    await ask(key, addTopic("quays"));
    const other = await staffMember("editor");
    expect(await ask(key, addTopic("quays"), { actor: other })).toEqual({ ok: false, refusal: "taken" });
  });

  it("is known for a week; that it was done stays in the audit trail", async () => {
    const key = randomUUID();
    const first = await ask(key, addTopic("lighters"));
    await forgetOldRequests(db, minutesAfter(noon, 7 * 24 * 60));
    expect(await ask(key, addTopic("lighters"))).toEqual(first);
    await forgetOldRequests(db, minutesAfter(noon, 7 * 24 * 60 + 1));
    expect(await db.staffRequest.count({ where: { key } })).toBe(0);
    expect(await db.auditEntry.count({ where: { requestKey: key } })).toBe(1);
  });
});
