import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { savePage } from "@/server/pages/save-page";
import { type SaveSettings, saveSettings } from "@/server/settings/save-settings";
import {
  addSection,
  bodyOf,
  minutesAfter,
  noon,
  staffMember,
  takeExpiries,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();

let publisher: Actor;
let editor: Actor;
let minute = 0;

beforeAll(async () => {
  publisher = await staffMember("publisher");
  editor = await staffMember("editor");
  await addSection("world");
});

beforeEach(async () => {
  await takeExpiries();
});

async function save(settings: SaveSettings["settings"], change: Partial<SaveSettings> = {}) {
  const { updatedAt } = await db.settings.findFirstOrThrow();
  minute += 1;
  return saveSettings({
    settings,
    expectedUpdatedAt: updatedAt,
    actor: publisher,
    now: minutesAfter(noon, minute),
    ...change,
  });
}

describe("saveSettings", () => {
  it("changes what is named and keeps the rest", async () => {
    expect(await save({ name: "The Courier", strapline: "Daily" })).toEqual({ ok: true });
    expect(await save({ strapline: "Weekly" })).toEqual({ ok: true });
    expect(await db.settings.findFirstOrThrow()).toMatchObject({ name: "The Courier", strapline: "Weekly" });
    expect(await takeExpiries()).toEqual(new Set(["site"]));
  });

  it("counts a breaking line from the moment it is set, and ends with it", async () => {
    const breakingUntil = minutesAfter(noon, 600);
    await save({ breakingText: "The Mole is closed", breakingPath: "/world", breakingUntil });
    const { breakingSince } = await db.settings.findFirstOrThrow();
    expect(breakingSince).toEqual(minutesAfter(noon, minute));
    await save({ breakingPath: "/world/mole" });
    expect((await db.settings.findFirstOrThrow()).breakingSince).toEqual(breakingSince);
    await save({ breakingText: "" });
    expect((await db.settings.findFirstOrThrow()).breakingSince).toBeNull();
  });

  it("asks for the end of a breaking line, which lies ahead", async () => {
    const breakingText = "The Mole is closed again";
    expect(await save({ breakingText, breakingUntil: null })).toEqual({ ok: false, refusal: "breaking-without-end" });
    expect(await save({ breakingText, breakingUntil: noon })).toEqual({ ok: false, refusal: "already-ended" });
    expect(await save({ breakingText, breakingUntil: minutesAfter(noon, 600) })).toEqual({ ok: true });
    // An end that has passed meanwhile keeps nobody from saving something else.
    expect(await save({ strapline: "Hourly" }, { now: minutesAfter(noon, 900) })).toEqual({ ok: true });
    await save({ breakingText: "" }, { now: minutesAfter(noon, 901) });
  });

  it("keeps whether authors publish, and what is checked", async () => {
    expect(await save({ authorsPublish: true, checklist: { standfirst: "required" } })).toEqual({ ok: true });
    expect(await db.settings.findFirstOrThrow()).toMatchObject({
      authorsPublish: true,
      checklist: { standfirst: "required" },
    });
    expect(await save({ checklist: { headline: "perhaps" } as never })).toMatchObject({
      ok: false,
      refusal: "invalid",
    });
  });

  it.each([
    [{ timeZone: "Mars/Olympus" }],
    [{ language: "not a language" }],
    [{ lettersEmail: "nobody" }],
    [{ breakingPath: "//elsewhere.example" }],
    [{ name: "" }],
  ])("refuses %j with a sentence", async (settings) => {
    const result = await save(settings);
    expect(result).toMatchObject({ ok: false, refusal: "invalid" });
  });

  it("is refused to editors and from an older state, and leaves nothing behind when it fails", async () => {
    expect(await save({ name: "Mine" }, { actor: editor })).toEqual({ ok: false, refusal: "forbidden" });
    expect(await save({ name: "Late" }, { expectedUpdatedAt: noon })).toEqual({ ok: false, refusal: "stale" });
    await withBrokenAudit(async () => {
      await expect(save({ name: "Broken" })).rejects.toThrow();
    });
    expect(await db.settings.findFirstOrThrow()).toMatchObject({ name: "The Courier" });
    expect(await takeExpiries()).toEqual(new Set());
  });
});

describe("savePage", () => {
  const page = { slug: "about", title: "About us", body: bodyOf("We print.") };

  it("adds a page, changes it from its present state alone, and expires every footer", async () => {
    const add = { page, expectedUpdatedAt: null, actor: publisher, now: noon };
    expect(await savePage(add)).toEqual({ ok: true });
    expect(await takeExpiries()).toEqual(new Set(["page:about", "path:/about", "site"]));
    expect(await savePage(add)).toEqual({ ok: false, refusal: "taken" });
    const change = {
      ...add,
      expectedUpdatedAt: noon,
      page: { ...page, title: "Who we are" },
      now: minutesAfter(noon, 1),
    };
    expect(await savePage(change)).toEqual({ ok: true });
    expect(await savePage(change)).toEqual({ ok: false, refusal: "stale" });
    expect(await db.page.findUniqueOrThrow({ where: { slug: "about" } })).toMatchObject({ title: "Who we are" });
  });

  it.each([
    ["search", "reserved"],
    ["world", "taken"],
    ["A page", "malformed"],
  ])("refuses the slug %s as %s", async (slug, refusal) => {
    const given = { page: { ...page, slug }, expectedUpdatedAt: null, actor: publisher, now: noon };
    expect(await savePage(given)).toEqual({ ok: false, refusal });
  });

  it("is refused to editors, and leaves nothing behind when it fails", async () => {
    const given = { page: { ...page, slug: "terms" }, expectedUpdatedAt: null, actor: publisher, now: noon };
    expect(await savePage({ ...given, actor: editor })).toEqual({ ok: false, refusal: "forbidden" });
    await withBrokenAudit(async () => {
      await expect(savePage(given)).rejects.toThrow();
    });
    expect(await db.page.count({ where: { slug: "terms" } })).toBe(0);
    expect(await takeExpiries()).toEqual(new Set());
  });
});
