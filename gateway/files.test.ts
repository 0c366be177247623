import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { mediaUrl } from "@/lib/media-variants";
import { MediaFiles } from "./media-files";
import { rawGet, sendRaw, statusOf } from "./testing/send-raw";
import { type StandIn, startStandIn } from "./testing/start-stand-in";
import { startTestGateway, type TestGateway } from "./testing/start-test-gateway";

const script = "console.log('words');\n".repeat(100);
const id = "0198c1de-7c1e-7000-8000-0123456789ab";
let folder: string;
let renderer: StandIn;
let gateway: TestGateway;

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(join(folder, path, ".."), { recursive: true });
  await writeFile(join(folder, path), content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gateway-"));
  await put("build/static/chunks/A-b_1~x.js", script);
  // Compressed at start they would be others.
  await put("build/static/chunks/A-b_1~x.js.br", brotliCompressSync(`${script}// br`));
  await put("build/static/chunks/A-b_1~x.js.gz", gzipSync(`${script}// gzip`));
  await put("build/server/secret.js", "secret");
  await put("public/fonts/text.b866c0.woff2", Buffer.from([1, 2, 3]));
  await put("public/site.webmanifest", `{"name":"${"long ".repeat(100)}"}`);
  await put("public/large.png", Buffer.alloc(1024 * 1024 + 1, 7));
  await put("public/.hidden", "secret");
  await put(`data/media/${id}/wide-960.webp`, Buffer.from("picture"));
  await put("data/media/x/tall-960.webp", "secret");
  await put("data/media/x/wide-960.svg", "<svg onload='alert(1)'/>");
  await put("data/secret.webp", "secret");
  await symlink(join(folder, "data/secret.webp"), join(folder, "data/media/wide-1.webp"));
  renderer = await startStandIn();
  gateway = await startTestGateway(
    renderer.port,
    { BUILD_DIR: join(folder, "build"), DATA_DIR: join(folder, "data") },
    { publicFolder: join(folder, "public") },
  );
});

afterAll(async () => {
  await gateway.close(100);
  await renderer.close();
  await rm(folder, { recursive: true });
});

beforeEach(() => {
  renderer.asked.length = 0;
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(gateway.origin + path, { headers });
const raw = async (target: string) => sendRaw(gateway.port, rawGet(target));

describe("a reader who takes nothing", () => {
  it("is let go, and not held with what was to be sent", async () => {
    const size = 48 * 1024 * 1024;
    await put("huge/huge.png", Buffer.alloc(size, 7));
    const changes = { publicFolder: join(folder, "huge"), silenceTimeout: 300 };
    const patient = await startTestGateway(renderer.port, { BUILD_DIR: join(folder, "build") }, changes);
    const socket = connect(patient.port, "127.0.0.1");
    onTestFinished(async () => {
      socket.destroy();
      await patient.close(100);
    });
    let received = 0;
    socket.on("data", (chunk: Buffer) => {
      if (received === 0) socket.pause();
      received += chunk.length;
    });
    socket.on("error", () => undefined);
    const closed = new Promise((resolve) => socket.on("close", resolve));
    socket.write("GET /huge.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    await expect.poll(() => received).toBeGreaterThan(0);
    await sleep(1_500);
    socket.resume();
    await closed;
    expect(received).toBeLessThan(size);
  });
});

describe("large files", () => {
  const asking = (target: string) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\nX_Y: 1\r\n\r\n`;
  /** Descriptors of this process, and so of the gateway in it. */
  const opened = async () => (await readdir("/dev/fd")).length;

  it("are opened when they are sent, however often one connection asks, and closed when it goes", async () => {
    const before = await opened();
    const socket = connect(gateway.port, "127.0.0.1").on("error", () => undefined);
    socket.pause().write(asking("/large.png").repeat(500));
    await sleep(400);
    expect(await opened()).toBeLessThan(before + 10);
    socket.destroy();
    await expect.poll(opened).toBeLessThanOrEqual(before);
  });

  it("are sent whole before what lies behind and cannot be read closes the connection", async () => {
    const response = await sendRaw(gateway.port, `${asking("/large.png")}no request\r\n\r\n`, 3_000);
    expect(response.match(/HTTP\/1\.1 \d+/g)).toEqual(["HTTP/1.1 200"]);
    expect(response.length - response.indexOf("\r\n\r\n") - 4).toBe(1024 * 1024 + 1);
  });

  it("have the length that was announced, also when somebody has changed them", async () => {
    await put("changed/a.png", Buffer.alloc(1_200_000, 7));
    const changes = { publicFolder: join(folder, "changed") };
    const own = await startTestGateway(renderer.port, { BUILD_DIR: join(folder, "build") }, changes);
    onTestFinished(() => own.close(100));
    await put("changed/a.png", Buffer.alloc(1_200_100, 7));
    expect((await (await fetch(`${own.origin}/a.png`)).arrayBuffer()).byteLength).toBe(1_200_000);
    await put("changed/a.png", Buffer.alloc(1_100_000, 7));
    await expect(fetch(`${own.origin}/a.png`).then((response) => response.arrayBuffer())).rejects.toThrow();
  });
});

describe("files of the build", () => {
  it("are served for a year, without the renderer", async () => {
    const response = await get("/_next/static/chunks/A-b_1~x.js", { "accept-encoding": "identity" });
    expect(await response.text()).toBe(script);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(renderer.asked).toHaveLength(0);
  });

  it("are told as unchanged to whoever has them from that time", async () => {
    const modified = (await get("/_next/static/chunks/A-b_1~x.js")).headers.get("last-modified") ?? "";
    expect(Date.now() - Date.parse(modified)).toBeLessThan(600_000);
    const asked = async (headers: Record<string, string>) =>
      (await get("/_next/static/chunks/A-b_1~x.js", headers)).status;
    expect(await asked({ "if-modified-since": modified })).toBe(304);
    const earlier = new Date(Date.parse(modified) - 1_000).toUTCString();
    expect(await asked({ "if-modified-since": earlier })).toBe(200);
    expect(await asked({ "if-modified-since": modified, "if-none-match": '"another"' })).toBe(200);
  });

  it("have one line in the log for a thousand of them", async () => {
    const sampled = () => gateway.lines().filter((line) => line.sampled === 1_000 && line.level === "info").length;
    const before = sampled();
    for (let round = 0; round < 40; round += 1) {
      const asked = Array.from({ length: 25 }, () => get("/_next/static/chunks/A-b_1~x.js"));
      for (const response of await Promise.all(asked)) await response.arrayBuffer();
    }
    expect(sampled() - before).toBe(1);
  });

  it("come as the build compressed them", async () => {
    for (const encoding of ["br", "gzip"]) {
      const response = await get("/_next/static/chunks/A-b_1~x.js", { "accept-encoding": encoding });
      expect(response.headers.get("content-encoding")).toBe(encoding);
      expect(response.headers.get("vary")).toBe("Accept-Encoding");
      expect(await response.text()).toBe(`${script}// ${encoding}`);
    }
  });

  it.each([
    "/_next/static/chunks/none.js",
    "/_next/static/chunks/A-b_1~x.js.br",
    "/_next/static/chunks/a-b_1~x.js",
    "/_next/static/",
    "/_next/static",
    "/_next/image?url=/a.png&w=64&q=1",
    "/_next/data/x/index.json",
    "/__nextjs_original-stack-frames",
  ])("%s is 404", async (path) => {
    expect((await get(path)).status).toBe(404);
    expect(renderer.asked).toHaveLength(0);
  });
});

describe("public files", () => {
  it("with a hash in their name are served for a year, others for an hour with a tag", async () => {
    const font = await get("/fonts/text.b866c0.woff2");
    expect(font.headers.get("cache-control")).toContain("immutable");
    expect(font.headers.get("content-type")).toBe("font/woff2");
    const manifest = await get("/site.webmanifest", { "accept-encoding": "br" });
    expect(manifest.headers.get("cache-control")).toBe("public, max-age=3600");
    expect(manifest.headers.get("content-encoding")).toBe("br");
    const again = await get("/site.webmanifest", { "if-none-match": manifest.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
  });

  it("too large for memory come whole", async () => {
    const response = await get("/large.png");
    expect((await response.arrayBuffer()).byteLength).toBe(1024 * 1024 + 1);
    expect((await get("/large.png", { "if-none-match": response.headers.get("etag") ?? "" })).status).toBe(304);
  });

  it("do not take a form", async () => {
    expect((await fetch(`${gateway.origin}/site.webmanifest`, { method: "POST" })).status).toBe(405);
  });

  it("hidden ones are not files of the site", async () => {
    await get("/.hidden");
    expect(renderer.asked.map(({ url }) => url)).toEqual(["/.hidden"]);
  });
});

describe("pictures", () => {
  it("have one address", async () => {
    const response = await raw(`/media//${id}/wide-960.webp/`);
    expect(statusOf(response)).toBe(301);
    expect(response).toContain(`Location: /media/${id}/wide-960.webp\r\n`);
  });

  it("are served for a year", async () => {
    const response = await get(mediaUrl({ id, cut: 0 }, { crop: "wide", width: 960 }));
    expect(await response.text()).toBe("picture");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });

  it("have AVIF files for telephones, and the nearest WebP where there are none yet", async () => {
    const avif = (crop: "wide" | "square", width: number) => mediaUrl({ id, cut: 0 }, { crop, width }, "avif");
    await put(`data${avif("wide", 240)}`, "small");
    const own = await get(avif("wide", 240));
    expect([own.headers.get("content-type"), await own.text()]).toEqual(["image/avif", "small"]);
    expect(own.headers.get("cache-control")).toContain("immutable");
    const elder = await get(avif("wide", 480));
    expect([elder.headers.get("content-type"), await elder.text()]).toEqual(["image/webp", "picture"]);
    // The file itself may come, at this address.
    expect(elder.headers.get("cache-control")).not.toContain("immutable");
    await put(`data/media/${id}/wide-590.webp`, "small picture's largest");
    for (const width of [480, 590]) expect(await (await get(avif("wide", width))).text()).toContain("largest");
    expect(await (await get(avif("wide", 720))).text()).toBe("picture");
    for (const width of [1, 481, 961, 9999]) expect((await get(avif("wide", width))).status).toBe(404);
    expect((await get(avif("square", 240))).status).toBe(404);
    expect((await get(mediaUrl({ id, cut: 0 }, { crop: "wide", width: 480 }))).status).toBe(404);
  });

  it("are read once for all who ask at once", async () => {
    const path = mediaUrl({ id: "asked", cut: 0 }, { crop: "square", width: 240 });
    await put(`data${path}`, "picture");
    const media = new MediaFiles(join(folder, "data", "media"));
    const files = await Promise.all(Array.from({ length: 100 }, () => media.get(path)));
    expect(files[0]?.body?.toString()).toBe("picture");
    expect(new Set(files).size).toBe(1);
  });

  it("that are taken away are gone at once, and replaced ones are new", async () => {
    const path = mediaUrl({ id: "removed", cut: 0 }, { crop: "square", width: 240 });
    await put(`data${path}`, "old");
    expect(await (await get(path)).text()).toBe("old");
    await put(`data${path}`, "newer");
    expect(await (await get(path)).text()).toBe("newer");
    await rm(join(folder, `data${path}`));
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    "/media/x/wide-960.svg",
    "/media/x/tall-960.webp",
    "/media/wide-1.webp",
    `/media/${id}/`,
    `/media/${id}`,
    "/media/none/wide-960.webp",
    "/media/none/wide-480.avif",
    "/media/../wide-480.avif",
    "/media/../secret.webp",
    "/media/%2e%2e/secret.webp",
    "/media/..%2fsecret.webp",
    "/media/x/..%5c..%5csecret.webp",
    "/media/%252e%252e/secret.webp",
    "/media//etc/passwd",
    `/media/${id}/wide-960.webp%00.svg`,
    `/media/${id}/WIDE-960.WEBP`,
  ])("%s is no picture", async (path) => {
    const response = await raw(path);
    expect([301, 400, 404]).toContain(statusOf(response));
    expect(response).not.toContain("secret");
    expect(renderer.asked).toHaveLength(0);
  });
});
