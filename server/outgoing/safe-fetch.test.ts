import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address";
import { safeFetch } from "./safe-fetch";

let server: Server;
let origin: string;
let asked: string[] = [];

const answers: Record<string, RequestListener> = {
  "/plain": (_, response) => response.end("Words."),
  "/to-plain": (_, response) => response.writeHead(302, { location: "/plain" }).end(),
  "/to-metadata": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
  "/to-file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/silent": () => undefined,
  "/endless": (_, response) => {
    const write = () => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
      response.once("drain", write);
    };
    write();
  },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answers[request.url ?? ""]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const trusted = () => ({ trustedOrigins: [origin] });

describe("a request to another site", () => {
  it("brings back status, headers and body", async () => {
    const result = await safeFetch(`${origin}/to-plain`, trusted());
    expect(result).toMatchObject({ ok: true, status: 200 });
    expect(result.ok && result.body.toString()).toBe("Words.");
  });

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://169.254.169.254/latest/meta-data",
    "http://localhost/",
    "file:///etc/passwd",
    "ftp://example.org/",
    "http://user:secret@example.org/",
    "nonsense",
  ])("is not made to %s", async (address) => {
    expect(await safeFetch(address)).toMatchObject({ ok: false, refusal: "unsafe-address" });
  });

  it("checks the name's address when it connects, and asks nobody when it is private", async () => {
    asked = [];
    const named = origin.replace("127.0.0.1", "localhost");
    expect(await safeFetch(`${named}/plain`)).toMatchObject({ refusal: "unsafe-address" });
    expect(asked).toEqual([]);
  });

  it.each(["/to-metadata", "/to-file"])("does not follow %s out of what is safe", async (path) => {
    expect(await safeFetch(origin + path, trusted())).toMatchObject({ ok: false, refusal: "unsafe-address" });
  });

  it("gives up on redirects in a circle, on silence and on endless bodies", async () => {
    expect(await safeFetch(`${origin}/round`, trusted())).toMatchObject({ refusal: "too-many-redirects" });
    expect(await safeFetch(`${origin}/silent`, { ...trusted(), timeout: 100 })).toMatchObject({ refusal: "timed-out" });
    const endless = await safeFetch(`${origin}/endless`, { ...trusted(), mostBytes: 50_000 });
    expect(endless).toMatchObject({ refusal: "too-large" });
  });

  it("never sends a body on to another address", async () => {
    const result = await safeFetch(`${origin}/to-plain`, { ...trusted(), method: "POST", body: "secret" });
    expect(result).toMatchObject({ ok: false, refusal: "redirected" });
  });

  it("says when nobody answers", async () => {
    const closed = "http://127.0.0.1:1";
    expect(await safeFetch(closed, { trustedOrigins: [closed] })).toMatchObject({ refusal: "unreachable" });
  });
});

describe("a public address", () => {
  it.each(["8.8.8.8", "93.184.215.14", "2606:4700::6810:1"])("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.19.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "fe80::1",
    "fd00::1",
    "2002:a00:1::",
    "2001:db8::1",
    "ff02::1",
    "no address",
  ])("is not %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
