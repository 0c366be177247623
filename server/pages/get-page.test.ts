import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { bodyOf, noon, staffMember } from "@/server/test-newsroom";
import { getPage } from "./get-page";
import { savePage } from "./save-page";

useTestDatabase();

const site = { name: "The Courier", lettersEmail: "letters@courier.example" };
let publisher: Actor;

beforeAll(async () => {
  publisher = await staffMember("publisher");
});

describe("getPage", () => {
  it.each(["about", "contact", "privacy", "standards"])(
    "has a standard text for /%s in a new newsroom",
    async (slug) => {
      const found = await getPage(db, { slug, site });
      expect(found?.page).toMatchObject({ slug, url: `/${slug}`, updatedAt: null, pictures: {}, articles: {} });
      expect(found?.page.body.blocks.length).toBeGreaterThan(1);
      expect(JSON.stringify(found?.page)).toContain(slug === "about" ? "The Courier" : "");
      // A change of the settings and the newsroom's first text of its own both make it out of date.
      expect(found?.tags).toEqual(expect.arrayContaining(["site", `page:${slug}`]));
    },
  );

  it("gives way to what the newsroom writes, and comes back when that is gone", async () => {
    const page = { slug: "about", title: "Who we are", body: bodyOf("We are three.") };
    expect(await savePage({ page, expectedUpdatedAt: null, actor: publisher, now: noon })).toEqual({ ok: true });
    expect((await getPage(db, { slug: "about", site }))?.page).toMatchObject({
      title: "Who we are",
      updatedAt: noon.toISOString(),
    });
    await db.page.delete({ where: { slug: "about" } });
    expect((await getPage(db, { slug: "about", site }))?.page).toMatchObject({ title: "About us", updatedAt: null });
  });

  it("has nothing at any other address", async () => {
    expect(await getPage(db, { slug: "terms", site })).toBeNull();
  });
});
