import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { joinContributor } from "@/server/contributors/join-contributor";
import { getKeptContributor, listContributors, listStaffWithoutByline } from "@/server/contributors/list-contributors";
import { removeContributor } from "@/server/contributors/remove-contributor";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { insertArticle, insertSection } from "@/server/test-articles";
import { auditActions, minutesAfter, noon, staffMember, takeExpiries, withBrokenAudit } from "@/server/test-newsroom";

useTestDatabase();

let editor: Actor;
let author: Actor & { id: string };
let world: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await insertSection("world");
});

beforeEach(async () => {
  await db.article.deleteMany();
  await db.contributor.deleteMany();
  await takeExpiries();
});

async function add(slug: string): Promise<string> {
  const data = { slug, name: `${slug} Lowe`, createdAt: noon, updatedAt: noon };
  return (await db.contributor.create({ data, select: { id: true } })).id;
}

const later = minutesAfter(noon, 5);

describe("listContributors", () => {
  it("lists by name with articles and staff, finds by words, and is closed to authors", async () => {
    const ada = await add("ada");
    await add("ben");
    await insertArticle({ sectionId: world, at: noon, contributorIds: [ada] });
    await db.staff.update({ where: { id: author.id }, data: { contributorId: ada } });
    const page = await listContributors(db, { actor: editor, place: {} });
    expect(page?.items.map(({ slug, articles, staffName }) => [slug, articles, staffName])).toEqual([
      ["ada", 1, "A author"],
      ["ben", 0, null],
    ]);
    expect((await listContributors(db, { actor: editor, place: {}, q: "BEN" }))?.items).toHaveLength(1);
    expect(await listContributors(db, { actor: author, place: {} })).toBeNull();
    expect(await getKeptContributor(db, { actor: author, id: ada })).toBeNull();
    expect(await getKeptContributor(db, { actor: editor, id: ada })).toMatchObject({
      staff: { id: author.id },
      links: [],
    });
    expect((await listStaffWithoutByline(db, { actor: editor })).map(({ id }) => id)).not.toContain(author.id);
  });
});

describe("joinContributor", () => {
  const join = (contributorId: string, expectedStaffId: string | null, staffId: string | null, actor = editor) =>
    joinContributor({ contributorId, expectedStaffId, staffId, actor, now: later });

  it("joins, moves and parts, each from what was read", async () => {
    const [ada, other] = [await add("ada"), await staffMember("contributor")];
    expect(await join(ada, null, author.id)).toEqual({ ok: true });
    expect(await join(ada, null, other.id)).toEqual({ ok: false, refusal: "stale" });
    expect(await join(ada, author.id, other.id)).toEqual({ ok: true });
    expect(await db.staff.findMany({ where: { contributorId: ada }, select: { id: true } })).toEqual([
      { id: other.id },
    ]);
    expect(await join(ada, other.id, null)).toEqual({ ok: true });
    expect(await db.staff.count({ where: { contributorId: ada } })).toBe(0);
    expect(await auditActions(ada)).toEqual(["join-contributor", "join-contributor", "join-contributor"]);
  });

  it("is refused to authors, for nobody, and for staff who have a byline already; once when two ask at once", async () => {
    const [ada, ben] = [await add("ada"), await add("ben")];
    expect(await join(ada, null, author.id, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await join(ada, null, ben)).toEqual({ ok: false, refusal: "unknown-staff" });
    expect(await join(author.id, null, author.id)).toEqual({ ok: false, refusal: "not-found" });
    const answers = await Promise.all([join(ada, null, author.id), join(ben, null, author.id)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: "joined-elsewhere" });
    const joined = answers[0]?.ok ? ada : ben;
    await withBrokenAudit(async () => {
      await expect(join(joined, author.id, null)).rejects.toThrow();
    });
    expect(await db.staff.count({ where: { contributorId: joined } })).toBe(1);
  });
});

describe("removeContributor", () => {
  const remove = (id: string, actor: Actor = editor, updatedAt = noon) =>
    removeContributor({ existing: { id, updatedAt }, actor, now: later });

  it("takes an unused one away, once", async () => {
    const id = await add("ada");
    expect(await remove(id, author)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await remove(id, editor, later)).toEqual({ ok: false, refusal: "stale" });
    expect(await remove(id)).toEqual({ ok: true });
    expect(await takeExpiries()).toEqual(new Set([`contributor:${id}`, "masthead", "path:/contributor/ada"]));
    expect(await remove(id)).toEqual({ ok: false, refusal: "not-found" });
  });

  it("keeps one who stands in a byline or is on the staff", async () => {
    const [ada, ben] = [await add("ada"), await add("ben")];
    await insertArticle({ sectionId: world, at: null, contributorIds: [ada] });
    await db.staff.update({ where: { id: author.id }, data: { contributorId: ben } });
    expect(await remove(ada)).toEqual({ ok: false, refusal: "in-bylines" });
    expect(await remove(ben)).toEqual({ ok: false, refusal: "joined-with-staff" });
  });
});
