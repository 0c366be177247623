import { readdirSync } from "node:fs";
import { getPriority } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { type GatewayProcess, startGatewayProcess } from "./testing/start-gateway-process";
import { page, type StandIn, sendHtml, startStandIn, testSecret } from "./testing/start-stand-in";

let child: GatewayProcess["child"] | null = null;
let renderer: StandIn | null = null;

afterEach(async () => {
  child?.kill("SIGKILL");
  await renderer?.close();
  renderer = null;
});

async function start(env: Record<string, string>): Promise<GatewayProcess> {
  const started = await startGatewayProcess(env);
  child = started.child;
  return started;
}

describe("the gateway as a process", () => {
  it.each([1, 2])("on SIGTERM, asked %i times, answers what is under way and ends well", async (times) => {
    renderer = await startStandIn();
    renderer.answerWith((_, response) => setTimeout(() => sendHtml(response, page("<p>Whole.</p>")), 400));
    const { line, exit } = await start({ PORT: "0", RENDERER_PORT: String(renderer.port), GATEWAY_SECRET: testSecret });
    const underWay = fetch(`http://127.0.0.1:${line.port}/world`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (let time = 0; time < times; time += 1) {
      child?.kill("SIGTERM");
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
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
