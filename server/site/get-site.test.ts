import { beforeEach, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertSection } from "@/server/test-articles";
import { getSite } from "./get-site";

useTestDatabase();

const now = new Date("2026-03-10T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const set = (data: Parameters<typeof db.settings.update>[0]["data"]) => db.settings.update({ where: { id: 1 }, data });

beforeEach(async () => {
  await db.section.deleteMany();
  await db.page.deleteMany();
});

describe("getSite", () => {
  it("is what the newsroom has set, or else the environment", async () => {
    expect(await getSite(db, { now })).toMatchObject({
      name: expect.stringMatching(/./),
      timeZone: "UTC",
      language: "en",
    });
    await set({ name: "The Kelmouth Pilot", timeZone: "Europe/Lisbon", language: "pt", strapline: "Since 1871" });
    expect(await getSite(db, { now })).toMatchObject({
      name: "The Kelmouth Pilot",
      strapline: "Since 1871",
      timeZone: "Europe/Lisbon",
      language: "pt",
      origin: expect.stringMatching(/^https?:\/\/[^/]+$/),
    });
  });

  it("has sections in order with their inner ones", async () => {
    const city = await insertSection("city", { position: 2 });
    await insertSection("world", { position: 1 });
    await insertSection("schools", { position: 2, parentId: city });
    await insertSection("council", { position: 1, parentId: city });
    const site = await getSite(db, { now });
    expect(site.sections.map(({ slug, inner }) => [slug, inner.map((section) => section.slug)])).toEqual([
      ["world", []],
      ["city", ["council", "schools"]],
    ]);
  });

  it("has the pages that the newsroom has written, and the standard ones that it has not", async () => {
    await db.page.create({ data: { slug: "about", title: "Who we are", body: { version: 1, blocks: [] } } });
    await db.page.create({ data: { slug: "jobs", title: "Work with us", body: { version: 1, blocks: [] } } });
    expect((await getSite(db, { now })).pages).toEqual([
      { slug: "contact", title: "Contact", url: "/contact", written: false },
      { slug: "privacy", title: "Privacy", url: "/privacy", written: false },
      { slug: "standards", title: "Standards and ownership", url: "/standards", written: false },
      { slug: "about", title: "Who we are", url: "/about", written: true },
      { slug: "jobs", title: "Work with us", url: "/jobs", written: true },
    ]);
  });

  it("shows what is breaking until it ends", async () => {
    expect((await getSite(db, { now })).breaking).toBeNull();
    await set({
      breakingText: "The Mole closes",
      breakingPath: "/harbour/mole",
      breakingSince: minutes(-5),
      breakingUntil: minutes(5),
    });
    expect((await getSite(db, { now })).breaking).toEqual({
      text: "The Mole closes",
      url: "/harbour/mole",
      since: minutes(-5).toISOString(),
      until: minutes(5).toISOString(),
    });
    expect((await getSite(db, { now: minutes(5) })).breaking).toBeNull();
    await set({ breakingUntil: null });
    expect((await getSite(db, { now: minutes(900) })).breaking?.until).toBeNull();
  });
});
