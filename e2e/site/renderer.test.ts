import { readFileSync } from "node:fs";
import { request } from "node:http";
import { expect, test } from "playwright/test";
import { rendererSecretHeader } from "../../lib/renderer-secret";
import { OwnSite } from "../support/own-site";
import { descendants } from "../support/processes";

// Whoever reaches the renderer past the gateway, from another account of the machine say, is answered nothing.
test.describe.configure({ mode: "default", timeout: 240_000 });
test.skip(process.platform !== "linux", "What the renderer was started with is read from /proc.");

let site: OwnSite;
let renderer: { port: number; secret: string };

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await OwnSite.make();
  const { pid } = await site.start([], { DEMO: "0" });
  const gateway = descendants(pid).find(({ command }) => /gateway(\/main)?\.m?[jt]s/.test(command));
  if (gateway === undefined) throw new Error("The gateway is not running.");
  const started = readFileSync(`/proc/${gateway.pid}/environ`, "utf8").split("\0");
  const read = (name: string) => started.find((line) => line.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  renderer = { port: Number(read("RENDERER_PORT")), secret: read("GATEWAY_SECRET") };
});

test.afterAll(() => site.remove());

type Answer = { status: number; body: string };

/** Written by hand: fetch would tidy up the path and leave out some headers. */
function ask(path: string, headers: Record<string, string>, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: renderer.port, path, method, headers, agent: false });
    asked.on("error", reject);
    asked.on("response", (response) => {
      let body = "";
      response.on("data", (text) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.end(method === "POST" ? "[]" : undefined);
  });
}

/** A file of the build that is there, as the front names it. */
async function buildFile(): Promise<string> {
  const { body } = await ask("/", { [rendererSecretHeader]: renderer.secret });
  const [file] = /\/_next\/static\/[^"?\\]+\.(css|js)/.exec(body) ?? [];
  if (file === undefined) throw new Error("The front names no file of the build.");
  return file;
}

const action = {
  "next-action": "7f".repeat(21),
  "content-type": "text/plain;charset=UTF-8",
  origin: "http://localhost",
};

/** What once led past a check in some release of the framework, or leads to another part of it. */
const forged: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ["nothing", {}],
  ["a subrequest of proxy.ts", { "x-middleware-subrequest": Array(5).fill("proxy").join(":") }],
  ["a subrequest of middleware.ts", { "x-middleware-subrequest": Array(5).fill("middleware").join(":") }],
  ["a subrequest of src/middleware.ts", { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") }],
  ["a proxy's own answer", { "x-middleware-next": "1", "x-middleware-rewrite": "/", "x-middleware-invoke": "" }],
  ["a request for flight data", { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" }],
  ["a request for a segment", { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" }],
  ["a request for a page's data", { "x-nextjs-data": "1" }],
  [
    "a matched path",
    { "x-matched-path": "/", "x-now-route-matches": "1", "x-invoke-path": "/", "x-invoke-output": "/" },
  ],
];

const secrets: readonly (readonly [name: string, headers: () => Record<string, string>])[] = [
  ["without a secret", () => ({})],
  ["with an empty one", () => ({ [rendererSecretHeader]: "" })],
  ["with a wrong one", () => ({ [rendererSecretHeader]: "A".repeat(renderer.secret.length) })],
  ["with more than the right one", () => ({ [rendererSecretHeader]: `${renderer.secret}A` })],
];

test("the renderer answers the gateway's secret", async () => {
  const known = { [rendererSecretHeader]: renderer.secret };
  expect((await ask("/", known)).body).toContain("<h1");
  expect((await ask(await buildFile(), known)).status).toBe(200);
  expect((await ask("/admin", known)).status).not.toBe(403);
});

const isRefused = ({ status, body }: Answer) => status === 403 && body === "Only the gateway is answered here.\n";

for (const [name, secret] of secrets) {
  test(`the renderer refuses whoever comes ${name}, whatever else is said`, async () => {
    const paths = [
      ...["/", "/about", "/admin", "/admin/articles", "/rss.xml", "/sitemap.xml", "/favicon.ico"],
      ...["//admin", "/%61dmin", "/./admin", "/admin/", "/_next/../admin", "/_next/data/x/admin.json"],
      ...["/_next/image?url=%2Ffavicon.ico&w=64&q=75", await buildFile()],
    ];
    const requests = paths.flatMap((path) =>
      forged.flatMap(([what, headers]) => [
        { what, path, method: "GET", headers },
        { what: `${what}, and an action`, path, method: "POST", headers: { ...headers, ...action } },
      ]),
    );
    const answered: string[] = [];
    for (const { what, path, method, headers } of requests) {
      const answer = await ask(path, { ...headers, ...secret() }, method);
      if (!isRefused(answer)) answered.push(`${method} ${path} with ${what}: ${answer.status} ${answer.body}`);
    }
    expect(answered).toEqual([]);
  });
}
