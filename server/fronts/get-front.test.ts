import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { shapeSizes } from "@/lib/front-shapes";
import { frontSlots } from "@/lib/front-slots";
import type { FrontView } from "@/lib/views/front-view";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection } from "@/server/test-articles";
import { getFront } from "./get-front";

useTestDatabase();

const now = new Date("2026-03-10T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const sections: string[] = [];
const topics: string[] = [];

beforeAll(async () => {
  for (const [position, slug] of ["world", "city", "sport"].entries())
    sections.push(await insertSection(slug, { position }));
  sections.push(await insertSection("council", { parentId: sections[1] ?? "" }));
  for (const slug of ["gales", "rents"]) topics.push((await db.topic.create({ data: { slug, name: slug } })).id);
});

beforeEach(async () => {
  await db.article.deleteMany();
});

const section = (index: number) => sections[index] ?? "";
const topic = (index: number) => topics[index] ?? "";

function idsOf({ lead, second, latest, packages, archive, mostRead }: FrontView): string[] {
  const top = lead === null ? [] : [lead.card, ...lead.followUps];
  const cards = [...top, ...second, ...latest, ...packages.flatMap((one) => one.cards), ...archive, ...mostRead];
  return cards.map((card) => card.id);
}

const many = async (count: number) => {
  const added: string[] = [];
  for (let index = 0; index < count; index += 1) {
    added.push(await insertArticle({ sectionId: section(index % 3), at: hoursAgo(index) }));
  }
  return added;
};

const anyArticle = fc.record({
  section: fc.nat({ max: 3 }),
  hours: fc.nat({ max: 60 }),
  topics: fc.subarray([0, 1]),
  views: fc.nat({ max: 3 }),
  slots: fc.subarray([...frontSlots], { maxLength: 2 }),
});

type AnyArticle = typeof anyArticle extends fc.Arbitrary<infer Article> ? Article : never;

/** Publishes, places and reads them in an empty site; returns the slots that are taken. */
async function publishAll(given: readonly AnyArticle[]): Promise<Set<string>> {
  await db.article.deleteMany();
  const slotsTaken = new Set<string>();
  for (const { section: place, hours, topics: shared, views, slots } of given) {
    const sectionId = section(place);
    const topSectionId = place === 3 ? section(1) : sectionId;
    const articleId = await insertArticle({
      sectionId,
      topSectionId,
      at: hoursAgo(hours),
      topicIds: shared.map(topic),
    });
    if (views > 0) await db.viewHour.create({ data: { articleId, hour: hoursAgo(hours), views } });
    const slot = slots.find((name) => !slotsTaken.has(name));
    if (slot === undefined) continue;
    await db.frontPlacement.create({ data: { slot, articleId } });
    slotsTaken.add(slot);
  }
  return slotsTaken;
}

describe("getFront", () => {
  it("shows no article twice, whatever is placed, read or shared", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { maxLength: 60 }), async (given) => {
        const slotsTaken = await publishAll(given);
        const { front } = await getFront(db, { now });
        const ids = idsOf(front);
        expect(new Set(ids).size).toBe(ids.length);
        const allPlacedElsewhere = slotsTaken.size === given.length && !slotsTaken.has("lead");
        expect(front.lead === null).toBe(allPlacedElsewhere);
        for (const { shape, cards } of front.packages) {
          expect(cards.length).toBeGreaterThanOrEqual(shapeSizes[shape].least);
          expect(cards.length).toBeLessThanOrEqual(shapeSizes[shape].most);
        }
        if (given.length >= 14) expect(front.mostRead.length).toBeGreaterThan(0);
        if (given.length < 40) return;
        expect([front.second.length, front.latest.length, front.mostRead.length]).toEqual([4, 8, 5]);
      }),
      { numRuns: 8 },
    );
  });

  it("is the newest in turn where nothing is placed", async () => {
    const newest = await many(45);
    const { front } = await getFront(db, { now });
    expect([front.lead?.card.id, ...front.second.map(({ id }) => id), ...front.latest.map(({ id }) => id)]).toEqual(
      newest.slice(0, 13),
    );
    expect(front.packages.map((one) => one.section.slug)).toEqual(["world", "city", "sport"]);
  });

  it("shows a placement with its own headline until it ends, and says when that is", async () => {
    const [, , , , fifth = ""] = await many(8);
    const endsAt = new Date("2026-03-10T13:00:00Z");
    await db.frontPlacement.create({
      data: { slot: "lead", articleId: fifth, headline: "Own words", kicker: "Live", endsAt },
    });
    const { front } = await getFront(db, { now });
    expect(front.lead?.card).toMatchObject({ id: fifth, headline: "Own words", kicker: "Live" });
    expect(front.changesAt).toBe(endsAt.toISOString());
    const later = (await getFront(db, { now: endsAt })).front;
    expect(later.lead?.card.id).not.toBe(fifth);
    expect(later.changesAt).toBeNull();
  });

  it("keeps what comes from the archive in its own package, and its topic's newest under the lead", async () => {
    const old = await insertArticle({ sectionId: section(0), at: hoursAgo(9_000), topicIds: [topic(0)] });
    const older = await insertArticle({ sectionId: section(0), at: hoursAgo(8_000), topicIds: [topic(0)] });
    const related = await insertArticle({ sectionId: section(0), at: hoursAgo(7_000), topicIds: [topic(0)] });
    await many(20);
    await db.frontPlacement.create({ data: { slot: "archive-1", articleId: old } });
    const lead = await insertArticle({ sectionId: section(0), at: hoursAgo(-1), topicIds: [topic(0)] });
    const { front } = await getFront(db, { now });
    expect(front.archive.map(({ id }) => id)).toEqual([old]);
    expect(front.lead?.card.id).toBe(lead);
    expect(front.lead?.followUps.map(({ id }) => id)).toEqual([related, older]);
  });

  it("counts a day's reading first, then a week's, a month's and all", async () => {
    const all = await many(45);
    const [day, week, month, ever] = [all[40] ?? "", all[41] ?? "", all[42] ?? "", all[43] ?? ""];
    await db.viewHour.createMany({
      data: [
        { articleId: day, hour: hoursAgo(2), views: 1 },
        { articleId: week, hour: hoursAgo(50), views: 900 },
        { articleId: month, hour: hoursAgo(400), views: 5_000 },
      ],
    });
    await db.viewCount.create({ data: { articleId: ever, total: 7 } });
    const { front } = await getFront(db, { now });
    expect(front.mostRead.slice(0, 4).map(({ id }) => id)).toEqual([day, week, month, ever]);
    expect(front.mostRead).toHaveLength(5);
  });

  it("is empty, and no fault, while nothing is published", async () => {
    expect((await getFront(db, { now })).front).toMatchObject({
      lead: null,
      second: [],
      latest: [],
      packages: [],
      mostRead: [],
    });
  });
});
