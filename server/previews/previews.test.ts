import { beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/actor";
import { saveArticle } from "@/server/articles/save-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { getArticlePreview, type PreviewedRevision } from "@/server/previews/get-article-preview";
import { getLinkedPreview } from "@/server/previews/get-linked-preview";
import { listPreviewLinks } from "@/server/previews/list-preview-links";
import { makePreviewLink } from "@/server/previews/make-preview-link";
import { revokePreviewLink } from "@/server/previews/revoke-preview-link";
import { statementsOf } from "@/server/test-articles";
import { addSection, auditActions, bodyOf, minutesAfter, noon, staffMember, textWith } from "@/server/test-newsroom";
import { articleAt, perform } from "@/server/test-workflow";

useTestDatabase();

let editor: StaffActor;
let author: StaffActor;
let world: string;
const day = 24 * 60;

beforeAll(async () => {
  editor = await staffMember("editor");
  author = await staffMember("author");
  world = await addSection("world");
});

const at = (stage: Parameters<typeof articleAt>[0]) =>
  articleAt(stage, { sectionId: world, owner: author, editor, byline: ["Ada Lowe"] });

async function changed(): Promise<string> {
  const articleId = await at("published");
  const text = textWith({ headline: "Gates closed", body: bodyOf("The gates closed at one, and nobody knew.") });
  await saveArticle({ articleId, expectedRevision: 1, text, actor: editor, now: noon });
  return articleId;
}

const preview = (articleId: string, revision: PreviewedRevision = "working", actor: StaffActor = editor) =>
  getArticlePreview(db, { articleId, revision, actor, now: noon });

describe("a preview", () => {
  it("is the page of any revision, whatever readers see", async () => {
    const articleId = await changed();
    expect(await preview(articleId)).toMatchObject({
      revision: 2,
      isLive: false,
      isWorking: true,
      article: { headline: "Gates closed", words: 8, contributors: [{ name: "Ada Lowe" }] },
    });
    const first = {
      revision: 1,
      isLive: true,
      isWorking: false,
      article: { headline: "Harbour gates open", words: 5 },
    };
    expect(await preview(articleId, "live")).toMatchObject(first);
    expect(await preview(articleId, 1)).toMatchObject(first);
    expect(await preview(articleId, 3)).toBeNull();
  });

  it("of what has no time yet has the one that it is scheduled for, or now", async () => {
    const published = async (stage: Parameters<typeof at>[0]) => (await preview(await at(stage)))?.article.publishedAt;
    expect(await published("draft")).toBe(noon.toISOString());
    expect(await published("scheduled")).toMatch(/^2026-03-11T12:/);
    expect(await preview(await at("draft"), "live")).toBeNull();
  });

  it("is open to those alone who may read the article", async () => {
    const articleId = await at("draft");
    expect(await preview(articleId, "working", author)).not.toBeNull();
    expect(await preview(articleId, "working", await staffMember("author"))).toBeNull();
    expect(await preview(crypto.randomUUID())).toBeNull();
  });

  it("takes few statements", async () => {
    const articleId = await changed();
    const statements = await statementsOf(() => preview(articleId));
    expect(statements.length, statements.join("\n\n")).toBeLessThanOrEqual(4);
  });
});

describe("a preview link", () => {
  const make = async (articleId: string, change: Partial<Parameters<typeof makePreviewLink>[0]> = {}) => {
    const made = await makePreviewLink({ articleId, revision: null, days: 7, actor: editor, now: noon, ...change });
    if (!made.ok) throw new Error(made.refusal);
    return made;
  };
  const open = (token: string, minutes = 1) => getLinkedPreview(db, { token, now: minutesAfter(noon, minutes) });

  it("shows the working revision to whoever holds it, as it is then, until it ends", async () => {
    const articleId = await at("draft");
    const { token, endsAt } = await make(articleId);
    expect(endsAt).toBe(minutesAfter(noon, 7 * day).toISOString());
    expect(await open(token)).toMatchObject({ endsAt, preview: { revision: 1 } });
    const text = textWith({ headline: "Newer" });
    await saveArticle({ articleId, expectedRevision: 1, text, actor: editor, now: noon });
    expect(await open(token)).toMatchObject({ preview: { article: { headline: "Newer" } } });
    expect(await open(token, 7 * day - 1)).not.toBeNull();
    expect(await open(token, 7 * day)).toBeNull();
    expect(await open(`${token}x`)).toBeNull();
  });

  it("shows one revision when it was made for one", async () => {
    const { token } = await make(await changed(), { revision: 1 });
    expect(await open(token)).toMatchObject({ preview: { revision: 1, article: { headline: "Harbour gates open" } } });
  });

  it("is kept as a hash alone", async () => {
    const articleId = await at("draft");
    const { token } = await make(articleId);
    const everything = await db.$queryRaw<{ row: string }[]>`SELECT row_to_json(p)::text AS row FROM preview_link p`;
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect(JSON.stringify(everything)).not.toContain(token);
    expect(
      JSON.stringify(await db.auditEntry.findMany({ where: { subjectId: articleId }, select: { details: true } })),
    ).not.toContain(token);
  });

  it("is listed and revoked, and shows nothing from then on", async () => {
    const articleId = await at("draft");
    const { token, linkId } = await make(articleId);
    const list = (actor: StaffActor = editor, minutes = 1) =>
      listPreviewLinks(db, { articleId, actor, now: minutesAfter(noon, minutes) });
    expect(await list()).toMatchObject([{ id: linkId, revision: null, madeBy: editor.name, standing: "open" }]);
    expect(await list(editor, 8 * day)).toMatchObject([{ standing: "ended" }]);
    expect(await list(await staffMember("author"))).toEqual([]);
    const revoke = (actor: StaffActor) => revokePreviewLink({ articleId, linkId, actor, now: noon });
    expect(await revoke(await staffMember("author"))).toEqual({ ok: false, refusal: "forbidden" });
    expect(await revoke(editor)).toEqual({ ok: true, changed: true });
    expect(await revoke(editor)).toEqual({ ok: true, changed: false });
    expect(await list()).toMatchObject([{ standing: "revoked" }]);
    expect(await open(token)).toBeNull();
    expect(await auditActions(articleId)).toEqual(["import-article", "make-preview-link", "revoke-preview-link"]);
  });

  it("shows nothing of what was thrown away or taken back", async () => {
    const [draft, published] = [await at("draft"), await at("published")];
    const [one, other] = [await make(draft), await make(published)];
    await perform("trash-article", { articleId: draft, actor: editor });
    await perform("retract-article", { articleId: published, actor: editor });
    expect(await open(one.token)).toBeNull();
    expect(await open(other.token)).toBeNull();
    await perform("restore-article-from-trash", { articleId: draft, actor: editor });
    expect(await open(one.token)).not.toBeNull();
  });

  it.each([
    [{ days: 0 }, "bad-span"],
    [{ days: 31 }, "bad-span"],
    [{ days: 1.5 }, "bad-span"],
    [{ revision: 9 }, "no-such-revision"],
    [{ articleId: "0198a000-0000-7000-8000-00000000dead" }, "not-found"],
  ] as const)("is refused for %j as %s", async (change, refusal) => {
    const articleId = await at("draft");
    const given = { articleId, revision: null, days: 7, actor: editor, now: noon, ...change };
    expect(await makePreviewLink(given)).toEqual({ ok: false, refusal });
  });

  it("is made by those alone who may share it", async () => {
    const articleId = await at("draft");
    const given = { articleId, revision: null, days: 7, now: noon };
    expect(await makePreviewLink({ ...given, actor: await staffMember("author") })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect(await makePreviewLink({ ...given, actor: author })).toMatchObject({ ok: true });
    const trashed = { ...given, articleId: await at("trashed"), actor: editor };
    expect(await makePreviewLink(trashed)).toEqual({ ok: false, refusal: "trashed" });
  });
});
