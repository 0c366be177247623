import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { insertArticles } from "../testing/insert-articles";
import { readViews } from "../testing/read-views";
import { startGatewayProcess } from "../testing/start-gateway-process";
import { startNewspaper } from "../testing/start-newspaper";
import { testSecret } from "../testing/start-stand-in";
import { personsBrowsers } from "../testing/user-agents";

const database = useTestDatabase();
/** Milliseconds. */
const mayBeLost = 5_000;

it("kill -9 loses the views of five seconds at most", async () => {
  const [articleId = ""] = await insertArticles(database.url, 1);
  const paper = await startNewspaper();
  const folder = await mkdtemp(join(tmpdir(), "gateway-killed-"));
  paper.sheets.set("/world/a", { text: "words", tags: `site article:${articleId}` });
  const { child, line, exit } = await startGatewayProcess({
    ...{ PORT: "0", RENDERER_PORT: String(paper.port), GATEWAY_SECRET: testSecret },
    ...{ DATABASE_URL: database.url, DATA_DIR: folder, TRUSTED_PROXIES: "127.0.0.1" },
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await paper.close();
    await rm(folder, { recursive: true, force: true });
  });
  const readAt: number[] = [];
  const until = performance.now() + mayBeLost + 2_500;
  while (performance.now() < until) {
    const reader = `10.0.${readAt.length >> 8}.${readAt.length & 255}`;
    const headers = { "X-Forwarded-For": reader, "User-Agent": personsBrowsers["Firefox on Linux"] };
    const answer = await fetch(`http://127.0.0.1:${line.port}/world/a`, { headers });
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
    readAt.push(performance.now());
    await sleep(20);
  }
  const killedAt = performance.now();
  child.kill("SIGKILL");
  await exit;
  const written = (await readViews(database.url)).totals[articleId] ?? 0;
  const mustBeThere = readAt.filter((at) => at < killedAt - mayBeLost).length;
  expect(mustBeThere).toBeGreaterThan(20);
  expect(written).toBeGreaterThanOrEqual(mustBeThere);
  // What was counted since the last batch is lost: the process had no time to say farewell.
  expect(written).toBeLessThan(readAt.length);
}, 30_000);
