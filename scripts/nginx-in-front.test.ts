import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type ClientHttp2Session, connect } from "node:http2";
import { type AddressInfo, connect as connectSocket, createServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Newspaper, startNewspaper } from "@/gateway/testing/start-newspaper";
import { startTestGateway, type TestGateway } from "@/gateway/testing/start-test-gateway";
import { useTestDatabase } from "@/server/database/test-database";
import { freePort } from "./launch/free-port";

const program = ["/usr/sbin/nginx", "/usr/bin/nginx"].find((file) => existsSync(file));
const database = useTestDatabase();
const folder = mkdtempSync(path.join(os.tmpdir(), "broadsheet-nginx-"));

/** The blocks of the page, as a newsroom copies them: the whole, and what is added where a CDN is in front. */
function documented(): [whole: string, behindCdn: string] {
  const text = readFileSync("docs/operating.md", "utf8");
  const [whole, behindCdn] = [...text.matchAll(/```nginx\n([\s\S]+?)```/g)].map(([, block]) => block);
  if (!whole || !behindCdn) throw new Error("docs/operating.md has no configuration for nginx.");
  return [whole, behindCdn];
}

/** Ports, certificates and files of this test in the place of a server's own; nothing else is changed. */
function adapted(ports: { plain: number; tls: number; gateway: number }, place: string, isBehindCdn: boolean): string {
  mkdirSync(place);
  const [whole, behindCdn] = documented();
  const believed = isBehindCdn ? behindCdn.replace("192.0.2.0/24", "127.0.0.0/8") : "";
  const replaced = whole
    .replace("location / {", `${believed}location / {`)
    .replace("server 127.0.0.1:3000;", `server 127.0.0.1:${ports.gateway};`)
    .replace("listen 80;", `listen 127.0.0.1:${ports.plain};`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${ports.tls} ssl http2;`)
    .replaceAll("/etc/letsencrypt/live/example.org", folder);
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = kinds.map((kind) => `${kind}_temp_path ${path.join(place, kind)};`).join("\n");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `${user}\ndaemon off;\npid ${place}/pid;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${replaced}\n}\n`;
}

function makeCertificate(): void {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", "privkey.pem"];
  const certificate = ["-x509", "-days", "2", "-subj", "/CN=example.org", "-out", "fullchain.pem"];
  const { status, stderr } = spawnSync("openssl", ["req", ...certificate, ...key], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`No certificate could be made: ${stderr}`);
}

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

// Where there is no nginx this cannot be told: `npm run bench:gateway` installs one.
describe.skipIf(program === undefined)("nginx as docs/operating.md has it", () => {
  let paper: Newspaper;
  let gateway: TestGateway;
  const started: ChildProcess[] = [];
  let session: ClientHttp2Session;
  let behindCdn: ClientHttp2Session;
  let plainPort = 0;
  /** Before the gateway, where connections are counted. */
  let door: Server;
  let arrivals = 0;

  beforeAll(async () => {
    paper = await startNewspaper();
    paper.sheets.set("/world/a", { text: "words ".repeat(200), tags: "site" });
    const build = path.join(folder, "build");
    mkdirSync(path.join(build, "public"), { recursive: true });
    writeFileSync(path.join(build, "public", "speculation.0a1b2c3d.json"), "{}");
    const env = {
      BUILD_DIR: build,
      DATABASE_URL: database.url,
      SITE_URL: "https://example.org",
      TRUSTED_PROXIES: "127.0.0.1",
    };
    gateway = await startTestGateway(paper.port, env, { rendererTimeout: 5_000 });
    door = createServer((reader) => {
      arrivals += 1;
      const inside = connectSocket(gateway.port, "127.0.0.1");
      reader.pipe(inside).pipe(reader);
      for (const [one, other] of [
        [reader, inside],
        [inside, reader],
      ] as const)
        one.on("error", () => other.destroy()).on("close", () => other.destroy());
    }).listen(0, "127.0.0.1");
    await once(door, "listening");
    makeCertificate();
    session = await startNginx("alone", false);
    behindCdn = await startNginx("cdn", true);
  });

  async function startNginx(name: string, isBehindCdn: boolean): Promise<ClientHttp2Session> {
    const [plain, tls, place] = [await freePort(), await freePort(), path.join(folder, name)];
    const ports = { plain, tls, gateway: (door.address() as AddressInfo).port };
    const file = path.join(folder, `${name}.conf`);
    writeFileSync(file, adapted(ports, place, isBehindCdn));
    started.push(
      spawn(program ?? "", ["-c", file, "-p", place, "-e", path.join(folder, "error.log")], { stdio: "ignore" }),
    );
    await answers(plain);
    plainPort = plain;
    return connect(`https://127.0.0.1:${tls}`, { servername: "example.org", rejectUnauthorized: false });
  }

  afterAll(async () => {
    for (const one of [session, behindCdn]) one?.close();
    for (const nginx of started) nginx.kill("SIGTERM");
    door?.close();
    await gateway?.close(100);
    await paper?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function answers(port: number): Promise<void> {
    for (let tries = 0; tries < 100; tries += 1) {
      const reached = await fetch(`http://127.0.0.1:${port}/`, { redirect: "manual" }).catch(() => null);
      if (reached !== null) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`nginx does not start: ${readFileSync(path.join(folder, "error.log"), "utf8")}`);
  }

  function ask(
    address: string,
    headers: Record<string, string> = {},
    body?: Buffer,
    through = session,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const own = { ":authority": "example.org", ":path": address, ":method": body === undefined ? "GET" : "POST" };
      const stream = through.request({ ...own, ...headers }, { endStream: body === undefined });
      const chunks: Buffer[] = [];
      let given: Record<string, string> = {};
      stream.on("response", (received) => {
        given = received as unknown as Record<string, string>;
      });
      stream.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      stream.on("end", () =>
        resolve({ status: Number(given[":status"]), headers: given, body: Buffer.concat(chunks) }),
      );
      if (body !== undefined) stream.end(body);
    });
  }

  it("speaks TLS and HTTP/2, and sends the gateway's bytes and headers as they are", async () => {
    const { status, headers, body } = await ask("/world/a", { "accept-encoding": "br" });
    expect(status).toBe(200);
    expect(session.alpnProtocol).toBe("h2");
    expect(brotliDecompressSync(body).toString()).toContain("words words");
    expect(headers).toMatchObject({
      "content-encoding": "br",
      "cache-control": "public, max-age=0, must-revalidate",
      "speculation-rules": '"/speculation.0a1b2c3d.json"',
      "strict-transport-security": "max-age=31536000",
    });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    const held = await ask("/world/a", { "accept-encoding": "br", "if-none-match": headers.etag ?? "" });
    expect([held.status, held.body.length]).toEqual([304, 0]);
  });

  it("leads from http to https", async () => {
    const answer = await fetch(`http://127.0.0.1:${plainPort}/world/a?after=x`, { redirect: "manual" });
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe("https://example.org/world/a?after=x");
  });

  it("tells the gateway who asks, whatever the reader claims", async () => {
    await ask("/admin", { "x-forwarded-for": "6.6.6.6", cookie: "session=1" });
    expect(paper.asked.at(-1)?.headers).toMatchObject({
      host: "example.org",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-proto": "https",
      cookie: "session=1",
    });
  });

  it("behind a CDN tells the gateway whom the CDN was asked by", async () => {
    const told = { "x-forwarded-for": "6.6.6.6, 203.0.113.9" };
    await ask("/admin", told, undefined, behindCdn);
    expect(paper.asked.at(-1)?.headers["x-forwarded-for"]).toBe("203.0.113.9");
  });

  it("lets thirty megabytes through, and not more than the gateway takes", async () => {
    const picture = Buffer.from(randomBytes(15 * 1_048_576).toString("hex"));
    const sent = await ask("/admin/media", { "content-type": "application/octet-stream" }, picture);
    expect(sent.status).toBe(200);
    expect(paper.asked.at(-1)?.body === picture.toString()).toBe(true);
    const large = await ask("/admin/media", { "content-length": String(41 * 1_048_576) }, Buffer.alloc(1_000));
    expect(large.status).toBe(413);
  });

  it("keeps its connections to the gateway, over all kinds of answers", async () => {
    const before = arrivals;
    for (let turn = 0; turn < 20; turn += 1) {
      const statuses = await Promise.all(
        ["/world/a", "/world/none", "/healthz", "/admin"].map(async (address) => (await ask(address)).status),
      );
      expect(statuses).toEqual([200, 404, 200, 200]);
    }
    // Eighty requests, four at a time.
    expect(arrivals - before).toBeLessThan(20);
  });
});
