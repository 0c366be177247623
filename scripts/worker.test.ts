import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { publishArticle } from "@/server/articles/publish-article";
import { useTestDatabase } from "@/server/database/test-database";
import { addArticle, addSection, noon, staffMember } from "@/server/test-newsroom";

const database = useTestDatabase();

let others: Server;
let worker: ChildProcess;
let hubAnswers = true;
const heard: { path: string; body: string }[] = [];

beforeAll(async () => {
  others = createServer(async (request, response) => {
    heard.push({ path: request.url ?? "", body: await text(request) });
    if (request.url === "/indexnow" || hubAnswers) response.end();
  });
  await once(others.listen(0, "127.0.0.1"), "listening");
  const origin = `http://127.0.0.1:${(others.address() as AddressInfo).port}`;
  const told = { INDEXNOW_KEY: "a-key-of-ours", INDEXNOW_ENDPOINT: `${origin}/indexnow`, WEBSUB_HUB: `${origin}/hub` };
  // The verbs of this process and those of the worker must agree on whether anybody is told.
  Object.assign(process.env, { SITE_URL: "https://news.example", ...told });
  worker = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: { ...process.env, DATABASE_URL: database.url, DATABASE_DIRECT_URL: "" },
    stdio: "ignore",
  });
});

afterAll(async () => {
  const ended = worker.exitCode === null ? once(worker, "exit") : null;
  worker.kill("SIGKILL");
  await ended;
  others.closeAllConnections();
  others.close();
});

it("tells search engines and hubs within ten seconds, and a hub that is silent holds up no publish", {
  timeout: 90_000,
}, async () => {
  const [editor, section] = [await staffMember("editor"), await addSection("world")];
  const publish = async (slug: string): Promise<number> => {
    const articleId = await addArticle(section, { publishedAt: null, slug });
    const began = performance.now();
    const result = await publishArticle({ articleId, expectedRevision: 1, actor: editor, now: noon });
    expect(result).toMatchObject({ ok: true });
    return performance.now() - began;
  };
  const isTold = (path: string, words: string) => () =>
    heard.some((notice) => notice.path === path && decodeURIComponent(notice.body).includes(words));

  // Told whenever it may be: the worker is only starting.
  await publish("first");
  await vi.waitUntil(isTold("/hub", "https://news.example/world/rss.xml"), { timeout: 60_000 });
  hubAnswers = false;
  heard.length = 0;

  await publish("second");
  const waits = { timeout: 10_000 };
  await vi.waitUntil(isTold("/indexnow", "https://news.example/world/second"), waits);
  await vi.waitUntil(isTold("/hub", "https://news.example/world/rss.xml"), waits);
  // The hub has the notice now, and does not answer.
  expect(await publish("third")).toBeLessThan(2_000);
});
