import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { insertArticles } from "./testing/insert-articles";
import { readViews } from "./testing/read-views";
import { startGatewayProcess } from "./testing/start-gateway-process";
import { startNewspaper } from "./testing/start-newspaper";
import { testSecret } from "./testing/start-stand-in";
import { personsBrowsers } from "./testing/user-agents";

const database = useTestDatabase();
/** Milliseconds. */
const mayBeLost = 5_000;

it("kill -9 loses the views of five seconds at most, whenever it comes, and no page", async () => {
  const [articleId = ""] = await insertArticles(database.url, 1);
  const paper = await startNewspaper();
  const folder = await mkdtemp(join(tmpdir(), "gateway-killed-"));
  paper.sheets.set("/world/a", { text: "words", tags: `site article:${articleId}` });
  const env = {
    ...{ PORT: "0", RENDERER_PORT: String(paper.port), GATEWAY_SECRET: testSecret },
    ...{ DATABASE_URL: database.url, DATA_DIR: folder, TRUSTED_PROXIES: "127.0.0.1" },
  };
  const { child, line, exit } = await startGatewayProcess(env);
  const children = [child];
  onTestFinished(async () => {
    for (const one of children) one.kill("SIGKILL");
    await paper.close();
    await rm(folder, { recursive: true, force: true });
  });
  const readAt: number[] = [];
  const written = async () => (await readViews(database.url)).totals[articleId] ?? 0;
  const readUntil = async (end: number) => {
    while (performance.now() < end) {
      const reader = `10.0.${readAt.length >> 8}.${readAt.length & 255}`;
      const headers = { "X-Forwarded-For": reader, "User-Agent": personsBrowsers["Firefox on Linux"] };
      const answer = await fetch(`http://127.0.0.1:${line.port}/world/a`, { headers });
      expect(answer.status).toBe(200);
      await answer.arrayBuffer();
      readAt.push(performance.now());
      await sleep(20);
    }
  };
  // At whatever moment of two batches it comes.
  const began = performance.now();
  const reading = readUntil(began + 2 * mayBeLost + 1_000);
  while (performance.now() < began + 2 * mayBeLost) {
    const asked = performance.now();
    const found = await written();
    expect(found).toBeGreaterThanOrEqual(readAt.filter((at) => at < asked - mayBeLost).length);
    await sleep(100);
  }
  await reading;
  const killedAt = performance.now();
  child.kill("SIGKILL");
  await exit;
  const mustBeThere = readAt.filter((at) => at < killedAt - mayBeLost).length;
  expect(mustBeThere).toBeGreaterThan(40);
  expect(await written()).toBeGreaterThanOrEqual(mustBeThere);
  // Nothing was closed: the folder of pages is taken over as it was left.
  paper.isBroken = true;
  const next = await startGatewayProcess(env);
  children.push(next.child);
  const kept = await fetch(`http://127.0.0.1:${next.line.port}/world/a`);
  expect([kept.status, await kept.text()]).toEqual([200, expect.stringContaining("words")]);
}, 40_000);
