import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { insertArticles } from "./testing/insert-articles";
import { readViews } from "./testing/read-views";
import { headerOf, sendRaw, statusOf } from "./testing/send-raw";
import { type StandIn, startStandIn } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";
import { otherPrograms, personsBrowsers } from "./testing/user-agents";

const database = useTestDatabase();
let renderer: StandIn;
let gateway: TestGateway;
let articleId = "";

beforeAll(async () => {
  renderer = await startStandIn();
  gateway = await startTestGateway(renderer.port, { DATABASE_URL: database.url });
  [articleId = ""] = await insertArticles(database.url, 1);
});
afterAll(() => renderer.close());

/** What a browser sends for navigator.sendBeacon("/beacon/view", id), changed as said; null leaves a header out. */
function beacon(changes: Record<string, string | null> = {}, body = articleId): Promise<string> {
  const headers: Record<string, string | null> = {
    Host: "localhost",
    "User-Agent": personsBrowsers["Chrome on Windows"],
    Origin: "http://localhost",
    "Sec-Fetch-Site": "same-origin",
    "Sec-Fetch-Mode": "no-cors",
    "Sec-Fetch-Dest": "empty",
    "Content-Type": "text/plain;charset=UTF-8",
    "Content-Length": String(body.length),
    Connection: "close",
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return sendRaw(gateway.port, `POST /beacon/view HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
}

describe("a beacon", () => {
  it.each([
    ["from another site", { "Sec-Fetch-Site": "cross-site" }, 403],
    ["from a neighbouring site", { "Sec-Fetch-Site": "same-site" }, 403],
    ["that does not say from where", { "Sec-Fetch-Site": null }, 403],
    ["of another origin", { Origin: "https://example.org" }, 403],
    ["of no origin", { Origin: "null" }, 403],
    ["without an origin", { Origin: null }, 403],
    ["in another form", { "Content-Type": "application/json" }, 400],
    ["without a length", { "Content-Length": null, "Transfer-Encoding": "chunked" }, 400],
    ["of great length", { "Content-Length": "100000" }, 400],
  ])("%s is refused", async (_, changes, status) => {
    expect(statusOf(await beacon(changes))).toBe(status);
  });

  it.each(["", "x", "../../etc/passwd", "0".repeat(36), "A".repeat(64)])("that names %j is refused", async (body) => {
    expect(statusOf(await beacon({}, body))).toBe(400);
  });

  it("is no address for reading", async () => {
    const response = await sendRaw(
      gateway.port,
      "GET /beacon/view HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    );
    expect(statusOf(response)).toBe(405);
    expect(headerOf(response, "Allow")).toBe("POST");
  });

  it("of a person counts once; of a crawler not at all; and the views are written when the gateway closes", async () => {
    const answers = [
      await beacon(),
      await beacon(),
      await beacon({ "User-Agent": personsBrowsers.Edge }),
      await beacon({ "User-Agent": otherPrograms["headless Chrome"] }),
      await beacon({ "User-Agent": otherPrograms.curl }),
    ];
    expect(answers.map(statusOf)).toEqual([204, 204, 204, 204, 204]);
    expect(headerOf(answers[0] ?? "", "Cache-Control")).toBe("no-store");
    expect(renderer.asked).toEqual([]);
    await gateway.close(500);
    expect(await readViews(database.url)).toMatchObject({ totals: { [articleId]: 2 } });
  });
});
