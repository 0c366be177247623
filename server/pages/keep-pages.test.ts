import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getKeptPage, listPages } from "@/server/pages/get-kept-page";
import { removePage } from "@/server/pages/remove-page";
import {
  auditActions,
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

beforeAll(async () => {
  publisher = await staffMember("publisher");
  editor = await staffMember("editor");
});

beforeEach(async () => {
  await db.page.deleteMany();
  const body = JSON.parse(JSON.stringify(bodyOf("Who we are.")));
  await db.page.create({ data: { slug: "about", title: "About", body, updatedAt: noon } });
  await takeExpiries();
});

const remove = (slug: string, actor = publisher, expectedUpdatedAt = noon) =>
  removePage({ slug, expectedUpdatedAt, actor, now: minutesAfter(noon, 5) });

describe("pages of the newsroom", () => {
  it("are listed and opened by publishers alone", async () => {
    expect((await listPages(db, { actor: publisher }))?.map(({ slug }) => slug)).toEqual(["about"]);
    expect(await listPages(db, { actor: editor })).toBeNull();
    expect(await getKeptPage(db, { actor: publisher, slug: "about" })).toMatchObject({ title: "About", cards: {} });
    expect(await getKeptPage(db, { actor: editor, slug: "about" })).toBeNull();
    expect(await getKeptPage(db, { actor: publisher, slug: "nothing" })).toBeNull();
  });

  it("are not opened where a later release has written something that saving would lose", async () => {
    const body = { version: 1, blocks: [{ type: "paragraph", id: "para-1", text: "of another shape" }] };
    await db.page.update({ where: { slug: "about" }, data: { body } });
    expect(await getKeptPage(db, { actor: publisher, slug: "about" })).toBe("later-document");
  });

  it("are removed once, with what led to them", async () => {
    await db.redirect.create({ data: { fromPath: "/who", toPath: "/about" } });
    expect(await remove("about", editor)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await remove("about", publisher, minutesAfter(noon, 1))).toEqual({ ok: false, refusal: "stale" });
    await withBrokenAudit(async () => {
      await expect(remove("about")).rejects.toThrow();
    });
    expect(await remove("about")).toEqual({ ok: true });
    expect(await db.redirect.count()).toBe(0);
    expect(await takeExpiries()).toEqual(new Set(["page:about", "path:/about", "path:/who", "site"]));
    expect(await auditActions("about")).toEqual(["remove-page"]);
    expect(await remove("about")).toEqual({ ok: false, refusal: "not-found" });
  });
});
