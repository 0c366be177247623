import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { changeArticleAddress } from "@/server/articles/change-article-address";
import { correctArticle } from "@/server/articles/correct-article";
import { publishArticle } from "@/server/articles/publish-article";
import { retractArticle } from "@/server/articles/retract-article";
import { saveArticle } from "@/server/articles/save-article";
import { unpublishArticle } from "@/server/articles/unpublish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import type { PingKind } from "@/server/pings/claim-pings";
import { forgetOldPings } from "@/server/pings/forget-old-pings";
import { sendDuePings } from "@/server/pings/send-due-pings";
import {
  addArticle,
  addSection,
  minutesAfter,
  noon,
  staffMember,
  textWith,
  withBrokenAudit,
} from "@/server/test-newsroom";

useTestDatabase();
Object.assign(process.env, {
  SITE_URL: "https://news.example",
  INDEXNOW_KEY: "a-key-of-ours",
  WEBSUB_HUB: "https://hub.example/",
});

let editor: Actor;
let world: string;

beforeAll(async () => {
  editor = await staffMember("editor");
  world = await addSection("world");
});

beforeEach(() => db.ping.deleteMany());

let drafts = 0;
function draft(): Promise<string> {
  drafts += 1;
  return addArticle(world, { publishedAt: null, slug: `draft-${drafts}` });
}

const publish = (articleId: string, change: { substantive?: boolean; expectedRevision?: number } = {}) =>
  publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon, ...change });

async function noted(): Promise<Record<string, string[]>> {
  const rows = await db.ping.findMany({ orderBy: { id: "asc" } });
  return Object.fromEntries(rows.map((row) => [row.kind, row.paths]));
}

describe("a change is noted for those outside", () => {
  it("when an article is published: its address, and every feed that it stands in", async () => {
    const topic = await db.topic.create({ data: { slug: "gales", name: "Gales" } });
    await publish(
      await addArticle(world, { publishedAt: null, slug: "gale", topicIds: [topic.id], byline: ["Ada Lowe"] }),
    );
    const formats = (page: string) => ["rss.xml", "atom.xml", "feed.json"].map((file) => `${page}/${file}`);
    expect(await noted()).toEqual({
      indexNow: ["/world/gale"],
      webSub: ["", "/world", "/topic/gales", "/contributor/ada-lowe"].flatMap(formats),
    });
  });

  it("when it is updated in substance, and not when it is only saved and put live", async () => {
    const articleId = await draft();
    await publish(articleId);
    await db.ping.deleteMany();
    const save = (expectedRevision: number, headline: string) =>
      saveArticle({ articleId, expectedRevision, text: textWith({ headline }), actor: editor, now: noon });
    await save(1, "Harbour gate opens");
    expect(await noted()).toEqual({});
    await publish(articleId, { expectedRevision: 2 });
    expect(await noted()).toEqual({});
    await save(2, "Harbour gates open wide");
    await publish(articleId, { expectedRevision: 3, substantive: true });
    expect(Object.keys(await noted())).toEqual(["indexNow", "webSub"]);
  });

  it("when it is corrected, withdrawn or moved, with both addresses", async () => {
    const articleId = await draft();
    await publish(articleId);
    const path = `/world/draft-${drafts}`;
    const change = { articleId, actor: editor, now: noon };
    for (const [work, paths] of [
      [() => correctArticle({ ...change, kind: "correction", text: "It was noon." }), [path]],
      [() => changeArticleAddress({ ...change, slug: "moved" }), [path, "/world/moved"]],
      [() => unpublishArticle({ ...change, reason: "Wrong" }), ["/world/moved"]],
    ] as const) {
      await db.ping.deleteMany();
      expect(await work()).toMatchObject({ ok: true });
      expect((await noted()).indexNow).toEqual(paths);
    }
    await db.ping.deleteMany();
    // Nobody sees it any more.
    await retractArticle({ ...change, reason: "Wrong" });
    expect(await noted()).toEqual({});
  });

  it("together with the change or not at all", async () => {
    const articleId = await draft();
    await withBrokenAudit(async () => {
      await expect(publish(articleId)).rejects.toThrow();
    });
    expect(await noted()).toEqual({});
  });

  it("for imports of today and not of an archive", async () => {
    await addArticle(world, { slug: "old", publishedAt: minutesAfter(noon, -48 * 60) });
    expect(await noted()).toEqual({});
    await addArticle(world, { slug: "new", publishedAt: minutesAfter(noon, -47 * 60) });
    expect((await noted()).indexNow).toEqual(["/world/new"]);
  });
});

describe("what is due is sent", () => {
  let stub: Server;
  let origin: string;
  let status = 200;
  let hubAnswers = Promise.resolve();
  let heard: { path: string; type: string; body: string }[] = [];

  beforeAll(async () => {
    stub = createServer(async (request: IncomingMessage, response) => {
      const body = await text(request);
      if (request.url === "/hub") await hubAnswers;
      heard.push({ path: request.url ?? "", type: request.headers["content-type"] ?? "", body });
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => stub.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(stub.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    stub.close();
    stub.closeAllConnections();
  });

  beforeEach(() => {
    heard = [];
    status = 200;
    hubAnswers = Promise.resolve();
  });

  const sendKind = (kind: PingKind, now: Date) => {
    const indexNow = { key: "a-key-of-ours", endpoint: `${origin}/indexnow` };
    const targets = { origin: "https://news.example", indexNow, webSubHub: `${origin}/hub` };
    return sendDuePings(db, kind, { targets, clock: () => now });
  };
  const send = async (now: Date) => (await sendKind("indexNow", now)) + (await sendKind("webSub", now));

  it("to search engines also while a hub does not answer", async () => {
    await publish(await draft());
    hubAnswers = new Promise(() => undefined);
    void sendKind("webSub", noon).catch(() => undefined);
    await publish(await draft());
    expect(await sendKind("indexNow", noon)).toBe(2);
    expect(await db.ping.count({ where: { kind: "indexNow", doneAt: noon } })).toBe(2);
  });

  it("once, to both, in the form that each asks for", async () => {
    await publish(await draft());
    await publish(await draft());
    expect(await send(noon)).toBe(4);
    expect(await send(noon)).toBe(0);
    const [indexNow, hub] = heard;
    expect(heard).toHaveLength(2);
    expect(JSON.parse(indexNow?.body ?? "")).toEqual({
      host: "news.example",
      key: "a-key-of-ours",
      keyLocation: "https://news.example/a-key-of-ours.txt",
      urlList: [`https://news.example/world/draft-${drafts - 1}`, `https://news.example/world/draft-${drafts}`],
    });
    const form = new URLSearchParams(hub?.body);
    expect(form.get("hub.mode")).toBe("publish");
    expect(form.getAll("hub.url")).toEqual(
      ["", "/world"].flatMap((page) =>
        ["rss.xml", "atom.xml", "feed.json"].map((file) => `https://news.example${page}/${file}`),
      ),
    );
    expect(await db.ping.count({ where: { doneAt: noon, dueAt: null } })).toBe(4);
  });

  it("in notices of ten thousand addresses, as many as IndexNow takes", async () => {
    const paths = Array.from({ length: 10_001 }, (_, place) => `/world/brought-in-${place}`);
    await db.ping.create({ data: { kind: "indexNow", paths, dueAt: noon } });
    expect(await send(noon)).toBe(1);
    const lists = heard.map(({ body }): string[] => JSON.parse(body).urlList);
    expect(lists.map((list) => list.length)).toEqual([10_000, 1]);
    expect(lists.flat()).toEqual(paths.map((path) => `https://news.example${path}`));
    expect(await db.ping.count({ where: { doneAt: noon } })).toBe(1);
  });

  it("again at longer and longer intervals while it fails, and then never", async () => {
    await publish(await draft());
    status = 503;
    await send(noon);
    const first = await db.ping.findFirstOrThrow({ where: { kind: "indexNow" } });
    expect(first).toMatchObject({ attempts: 1, lastError: "The answer was 503.", doneAt: null });
    expect(first.dueAt).toEqual(new Date(noon.getTime() + 5_000));
    expect(await send(new Date(noon.getTime() + 4_999))).toBe(0);
    let now = noon;
    for (let tries = 1; tries < 16; tries += 1) {
      const { dueAt } = await db.ping.findFirstOrThrow({ where: { kind: "indexNow" } });
      expect(dueAt?.getTime()).toBeGreaterThan(now.getTime());
      now = dueAt ?? now;
      await send(now);
    }
    expect(await db.ping.findFirstOrThrow({ where: { kind: "indexNow" } })).toMatchObject({
      dueAt: null,
      doneAt: null,
    });
    expect(await send(minutesAfter(now, 100_000))).toBe(0);
  });

  it("after all, when it works again", async () => {
    await publish(await draft());
    status = 500;
    await send(noon);
    status = 202;
    expect(await send(minutesAfter(noon, 1))).toBe(2);
    expect(await db.ping.count({ where: { doneAt: null } })).toBe(0);
  });

  it("by one of several senders", async () => {
    for (let count = 0; count < 5; count += 1) await publish(await draft());
    const sent = await Promise.all([send(noon), send(noon), send(noon)]);
    expect(sent.reduce((sum, count) => sum + count)).toBe(10);
    const listed = heard.filter(({ path }) => path === "/indexnow").flatMap(({ body }) => JSON.parse(body).urlList);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("and forgotten a month after", async () => {
    await publish(await draft());
    await send(noon);
    await forgetOldPings(db, minutesAfter(noon, 29 * 24 * 60));
    expect(await db.ping.count()).toBe(2);
    await forgetOldPings(db, minutesAfter(noon, 31 * 24 * 60));
    expect(await db.ping.count()).toBe(0);
  });
});
