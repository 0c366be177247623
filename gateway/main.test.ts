import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { page, type StandIn, sendHtml, startStandIn, testSecret } from "./testing/start-stand-in";

let child: ChildProcess | null = null;
let renderer: StandIn | null = null;

afterEach(async () => {
  child?.kill("SIGKILL");
  await renderer?.close();
  renderer = null;
});

type Started = { line: Record<string, unknown>; exit: Promise<number | null>; errors: () => string };

/** The gateway as a process of its own; resolves at its first line, or when it has ended without one. */
function start(env: Record<string, string>): Promise<Started> {
  const started = spawn(process.execPath, ["--import", "tsx", "gateway/main.ts"], {
    env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  let errors = "";
  started.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = new Promise<number | null>((resolve) => started.on("close", (code) => resolve(code)));
  return new Promise((resolve) => {
    const give = (line: Record<string, unknown>) => resolve({ line, exit, errors: () => errors });
    started.stdout.once("data", (chunk: Buffer) => give(JSON.parse(chunk.toString().split("\n")[0] ?? "{}")));
    void exit.then(() => give({}));
  });
}

describe("the gateway as a process", () => {
  it("on SIGTERM answers what is under way and ends well", async () => {
    renderer = await startStandIn();
    renderer.answerWith((_, response) => setTimeout(() => sendHtml(response, page("<p>Whole.</p>")), 400));
    const { line, exit } = await start({ PORT: "0", RENDERER_PORT: String(renderer.port), GATEWAY_SECRET: testSecret });
    const underWay = fetch(`http://127.0.0.1:${line.port}/world`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    child?.kill("SIGTERM");
    expect(await (await underWay).text()).toBe(page("<p>Whole.</p>"));
    expect(await exit).toBe(0);
  });

  it.runIf(process.platform === "linux")("lets no other thread of its own go before the one that answers", async () => {
    renderer = await startStandIn();
    await start({ PORT: "0", RENDERER_PORT: String(renderer.port), GATEWAY_SECRET: testSecret });
    const { pid = 0 } = child ?? {};
    const others = readdirSync(`/proc/${pid}/task`)
      .map(Number)
      .filter((thread) => thread !== pid);
    expect(others.length).toBeGreaterThan(0);
    for (const thread of others) expect(getPriority(thread)).toBeGreaterThan(getPriority(pid));
  });

  it("says what is wrong with its configuration, and does not start", async () => {
    const { exit, errors } = await start({ PORT: "x" });
    expect(await exit).toBe(1);
    expect(errors()).toContain("PORT must be a port");
    expect(errors()).toContain("GATEWAY_SECRET must be set");
  });

  it("says that its port is taken", async () => {
    renderer = await startStandIn();
    const { exit, errors } = await start({ PORT: String(renderer.port), GATEWAY_SECRET: testSecret });
    expect(await exit).toBe(1);
    expect(errors()).toContain(`Port ${renderer.port} is taken`);
  });
});
