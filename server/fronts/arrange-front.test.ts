import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import type { Arrangement, ArrangementChange } from "@/lib/front-arrangement";
import type { FrontSlot } from "@/lib/front-slots";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { changeFrontDraft } from "@/server/fronts/change-front-draft";
import { discardFrontDraft } from "@/server/fronts/discard-front-draft";
import { getFront } from "@/server/fronts/get-front";
import { getDraftFront, getFrontDesk } from "@/server/fronts/get-front-desk";
import { publishFront } from "@/server/fronts/publish-front";
import { rollBackFront } from "@/server/fronts/roll-back-front";
import { hideArticle, insertArticle, insertSection } from "@/server/test-articles";
import { auditActions, minutesAfter, noon, staffMember, takeExpiries, withBrokenAudit } from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let author: Actor;
let section: string;
/** Newest last. */
let ids: string[] = [];

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  section = await insertSection("world");
});

beforeEach(async () => {
  await db.frontArrangement.deleteMany();
  await db.frontDraft.deleteMany();
  await db.article.deleteMany();
  ids = [];
  for (let n = 0; n < 12; n += 1) {
    ids.push(await insertArticle({ sectionId: section, at: minutesAfter(noon, n - 60), headline: `Article ${n}` }));
  }
  await takeExpiries();
});

const at = minutesAfter(noon, 1);

async function desk() {
  const view = await getFrontDesk(db, { actor: editor, now: at });
  if (view === null) throw new Error("The desk is closed.");
  return view;
}

const putting = (slot: FrontSlot, number: number, endsAt: string | null = null): ArrangementChange => ({
  kind: "place",
  placement: { slot, articleId: ids[number] ?? "", headline: "", kicker: "", endsAt },
});

async function change(asked: ArrangementChange, other: { expected?: Arrangement; actor?: Actor } = {}) {
  const { arrangement } = await desk();
  return changeFrontDraft({ change: asked, expected: arrangement, actor: editor, now: at, ...other });
}

async function publish(other: { expected?: Arrangement; expectedNumber?: number; actor?: Actor } = {}) {
  const { arrangement, liveNumber } = await desk();
  return publishFront({ expected: arrangement, expectedNumber: liveNumber, actor: editor, now: at, ...other });
}

const liveLead = async () => (await getFront(db, { now: at })).front.lead?.card.id;

describe("the draft of the front", () => {
  it("changes nothing for readers until it is published, whole and in one step", async () => {
    expect(await change(putting("lead", 2))).toEqual({ ok: true });
    expect(await change(putting("second-2", 3))).toEqual({ ok: true });
    expect(await liveLead()).toBe(ids[11]);
    expect(await takeExpiries()).toEqual(new Set());
    const draft = await getDraftFront(db, { actor: editor, now: at });
    expect([draft?.lead?.card.id, draft?.second[1]?.id]).toEqual([ids[2], ids[3]]);
    expect(await publish()).toEqual({ ok: true, number: 1 });
    expect(await liveLead()).toBe(ids[2]);
    expect(await takeExpiries()).toEqual(new Set(["front"]));
    expect(await publish()).toEqual({ ok: false, refusal: "nothing-to-publish" });
  });

  it("shows what each place would hold, no article twice, and what publishing would change", async () => {
    await change(putting("second-2", 11));
    const { slots, changes, front, draft } = await desk();
    const shown = slots.flatMap(({ card }) => (card === null ? [] : [card.id]));
    expect(new Set(shown).size).toBe(shown.length);
    expect(slots.slice(0, 4).map(({ card }) => card?.headline)).toEqual([
      "Article 10",
      "Article 9",
      "Article 11",
      "Article 8",
    ]);
    expect(slots[2]?.placement).toMatchObject({ ownHeadline: "Article 11", isPublic: true });
    expect(front.second.map(({ id }) => id)).toEqual(shown.slice(1));
    expect(changes).toEqual(["Second rank, second: “Article 11” was put in."]);
    expect(draft).toMatchObject({ by: "A editor", isBehind: false });
  });

  it("moves, frees and gives words of the front's own", async () => {
    await change(putting("lead", 2));
    await change({ kind: "swap", slot: "lead", with: "second-1" });
    expect((await desk()).arrangement.map(({ slot }) => slot)).toEqual(["second-1"]);
    const placement = {
      slot: "second-1",
      articleId: ids[2] ?? "",
      headline: "Said otherwise",
      kicker: "Live",
      endsAt: null,
    } as const;
    await change({ kind: "place", placement });
    expect((await getDraftFront(db, { actor: editor, now: at }))?.second[0]).toMatchObject({
      headline: "Said otherwise",
      kicker: "Live",
    });
    await change({ kind: "free", slot: "second-1" });
    expect((await desk()).arrangement).toEqual([]);
  });

  it("lets a placement fall out at its end, in the draft and before readers, and says when", async () => {
    await change(putting("lead", 2, minutesAfter(noon, 30).toISOString()));
    await publish();
    const { front } = await getFront(db, { now: at });
    expect([front.lead?.card.id, front.changesAt]).toEqual([ids[2], minutesAfter(noon, 30).toISOString()]);
    const after = await getFront(db, { now: minutesAfter(noon, 30) });
    expect([after.front.lead?.card.id, after.front.changesAt]).toEqual([ids[11], null]);
    expect(await change(putting("lead", 3, noon.toISOString()))).toEqual({ ok: false, refusal: "already-ended" });
  });

  it("refuses what rests on another arrangement, and says what is new in it", async () => {
    const { arrangement: read } = await desk();
    await change(putting("lead", 2));
    const said = "Lead: “Article 2” was put in.";
    for (const answer of [await change(putting("lead", 3), { expected: read }), await publish({ expected: read })]) {
      expect(answer).toMatchObject({ ok: false, refusal: "stale", problems: [expect.any(String), said] });
    }
    expect((await desk()).arrangement).toMatchObject([{ articleId: ids[2] }]);
  });

  it("is carried out once when two ask at once", async () => {
    const { arrangement: expected } = await desk();
    const answers = await Promise.all([
      change(putting("lead", 1), { expected }),
      change(putting("lead", 2), { expected }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("is closed to authors, to drafts and to what is gone, and undoes all when it fails", async () => {
    const draft = await insertArticle({ sectionId: section, at: null });
    const hidden: ArrangementChange = {
      kind: "place",
      placement: { slot: "lead", articleId: draft, headline: "", kicker: "", endsAt: null },
    };
    expect(await change(hidden)).toEqual({ ok: false, refusal: "not-published" });
    await db.article.delete({ where: { id: draft } });
    expect(await change(hidden)).toEqual({ ok: false, refusal: "not-found" });
    expect(await change(putting("lead", 2), { actor: author })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await publish({ actor: author })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await getFrontDesk(db, { actor: author, now: at })).toBeNull();
    expect(await getDraftFront(db, { actor: author, now: at })).toBeNull();
    await change(putting("lead", 2));
    await withBrokenAudit(async () => {
      await expect(publish()).rejects.toThrow();
    });
    expect(await liveLead()).toBe(ids[11]);
    expect(await db.frontArrangement.count()).toBe(0);
  });

  it("leaves out what was withdrawn meanwhile, and fills its place", async () => {
    await change(putting("lead", 2));
    await hideArticle(ids[2] ?? "");
    const { slots } = await desk();
    expect(slots[0]).toMatchObject({ placement: { isPublic: false }, card: { id: ids[11] } });
    expect(await publish()).toMatchObject({ ok: true });
    expect(await liveLead()).toBe(ids[11]);
  });

  it("can be thrown away", async () => {
    await change(putting("lead", 2));
    const discard = async (expected: Arrangement, actor = editor) => discardFrontDraft({ expected, actor, now: at });
    expect(await discard([])).toMatchObject({ ok: false, refusal: "stale" });
    const { arrangement } = await desk();
    expect(await discard(arrangement, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await discard(arrangement)).toEqual({ ok: true });
    expect(await discard(arrangement)).toEqual({ ok: false, refusal: "nothing-to-publish" });
    expect((await desk()).draft).toBeNull();
  });
});

describe("rollBackFront", () => {
  const back = (number: number, expectedNumber: number, actor = editor) =>
    rollBackFront({ number, expectedNumber, actor, now: at });

  it("brings any earlier arrangement back, also what stood before the first", async () => {
    await db.frontPlacement.create({ data: { slot: "lead", articleId: ids[0] ?? "" } });
    await change(putting("lead", 2));
    expect(await publish()).toEqual({ ok: true, number: 2 });
    await change(putting("lead", 3));
    await publish();
    await takeExpiries();
    expect(await back(1, 3)).toEqual({ ok: true, number: 4 });
    expect(await liveLead()).toBe(ids[0]);
    expect(await takeExpiries()).toEqual(new Set(["front"]));
    expect(await back(2, 4)).toEqual({ ok: true, number: 5 });
    expect(await liveLead()).toBe(ids[2]);
    const { past } = await desk();
    expect(past.map(({ number, rolledBackTo }) => [number, rolledBackTo])).toEqual([
      [5, 2],
      [4, 1],
      [3, null],
      [2, null],
      [1, null],
    ]);
    expect(await auditActions("home")).toContain("roll-back-front");
  });

  it("keeps a draft, which then says that it is behind, and must be compared before it is published", async () => {
    await change(putting("lead", 2));
    await publish();
    await change(putting("lead", 3));
    const { liveNumber } = await desk();
    expect(await back(1, liveNumber)).toEqual({ ok: true, number: 2 });
    expect((await desk()).draft).toMatchObject({ isBehind: true });
    expect(await publish({ expectedNumber: liveNumber })).toEqual({ ok: false, refusal: "published-since" });
    expect(await publish()).toEqual({ ok: true, number: 3 });
  });

  it("is refused to authors, to numbers that are none, and when another was published since; leaves out what is gone", async () => {
    await change(putting("lead", 2));
    await publish();
    expect(await back(1, 1, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await back(9, 1)).toEqual({ ok: false, refusal: "not-found" });
    expect(await back(1, 0)).toEqual({ ok: false, refusal: "published-since" });
    await hideArticle(ids[2] ?? "");
    expect(await back(1, 1)).toEqual({ ok: true, number: 2 });
    expect(await db.frontPlacement.count()).toBe(0);
  });
});
