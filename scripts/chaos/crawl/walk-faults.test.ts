import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { walkFaults } from "./walk-faults";
import { walkSite } from "./walk-site";

let server: Server;
let origin: string;
let pages: Record<string, string>;

const time = "2025-09-06T07:00:00.000Z";

const page = (path: string, body = "", data = time) =>
  `<!DOCTYPE html><html><head><link rel="canonical" href="${origin}${path}"></head><body><h1>A</h1>
   <dl class="dateline"><dd><time datetime="2025-09-06T09:00+02:00">9</time></dd></dl>${body}<script type="application/ld+json">
   {"@graph":[{"@type":"NewsArticle","datePublished":"${data}","dateModified":"${data}"}]}</script></body></html>`;

const sitemap = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths
    .map((path) => `<url><loc>${origin}${path}</loc><lastmod>${time}</lastmod></url>`)
    .join("")}</urlset>`;

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    const body = pages[path];
    const type = path.endsWith(".xml") ? "application/xml" : path.endsWith(".txt") ? "text/plain" : "text/html";
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const well = (): Record<string, string> => ({
  "/robots.txt": `User-agent: *\n\nSitemap: ${origin}/sitemap.xml\n`,
  "/sitemap.xml": sitemap("/", "/world/a"),
  "/": page("/", '<a href="/world/a#part">A</a><a href="/search?q=x">Search</a><a href="https://other.example/">B</a>'),
  "/world/a": page("/world/a"),
});

async function faultsOf(
  changed: Record<string, string>,
  expected = { published: ["/world/a"], hidden: ["/world/draft"] },
) {
  pages = { ...well(), ...changed };
  return walkFaults(await walkSite(origin), origin, expected);
}

describe("a crawler", () => {
  it("has nothing to say of a site that is well", async () => {
    expect(await faultsOf({})).toEqual([]);
  });

  it.each([
    ["a dead link", () => ({ "/": page("/", '<a href="/gone">x</a>') }), /^\/gone is 404/],
    [
      "a draft",
      () => ({ "/": page("/", '<a href="/world/draft">x</a>'), "/world/draft": page("/world/draft") }),
      /not for readers/,
    ],
    ["a draft in a sitemap", () => ({ "/sitemap.xml": sitemap("/", "/world/a", "/world/draft") }), /not for readers/],
    [
      "a second address",
      () => ({ "/": page("/", '<a href="/world/a?x=1">x</a>'), "/world/a?x=1": page("/world/a") }),
      /calls itself/,
    ],
    ["two headlines", () => ({ "/world/a": page("/world/a", "<h1>B</h1>") }), /has 2 h1/],
    [
      "another date",
      () => ({ "/world/a": page("/world/a", "", "2025-09-06T09:00:00Z") }),
      /linked data says 2025-09-06T09/,
    ],
    ["an article in no sitemap", () => ({ "/sitemap.xml": sitemap("/") }), /in no sitemap/],
    [
      "an address that is listed twice",
      () => ({ "/sitemap.xml": sitemap("/", "/world/a", "/world/a") }),
      /stands twice/,
    ],
  ] as const)("tells of %s", async (_, changed, told) => {
    expect((await faultsOf(changed())).join("\n")).toMatch(told);
  });

  it("tells of an article that nothing leads to", async () => {
    expect(await faultsOf({}, { published: ["/world/a", "/world/b"], hidden: [] })).toEqual([
      "/world/b is published and was not reached.",
    ]);
  });
});
