import { connect, type Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { rawGet, sendRaw } from "../testing/send-raw";
import { type Newspaper, startNewspaper } from "../testing/start-newspaper";
import { startTestGateway, type TestGateway } from "../testing/start-test-gateway";

const database = useTestDatabase();
const rounds = Number(process.env.HOSTILE_ROUNDS || "500");
let paper: Newspaper;
let gateway: TestGateway;

beforeAll(async () => {
  paper = await startNewspaper();
  paper.sheets.set("/", { text: "front ".repeat(100), tags: "front site" });
  paper.sheets.set("/world/a", { text: "words ".repeat(100), tags: "article:1 site" });
  paper.sheets.set("/world?after=x", { text: "more ".repeat(100), tags: "section:1 site" });
  paper.sheets.set("/rss.xml", { text: "items ".repeat(100), tags: "latest site", isFeed: true });
  // The test's gateway keeps what it logs.
  gateway = await startTestGateway(paper.port, { DATABASE_URL: database.url, LOG_LEVEL: "error" });
});
afterAll(async () => {
  await gateway.close(50);
  await paper.close();
});

const paths = ["/", "/world/a", "/world?after=x", "/world/missing", "/rss.xml"];
/** Addresses that are never answered with a page. */
const odd = [
  "/%ff",
  "/world/%2e%2e/a",
  "/world%2fa",
  "/world\\a",
  `/${"x".repeat(3_000)}`,
  `/world/a?after=${"y".repeat(9_000)}`,
];
const queries = [
  "utm_source=x",
  "after=x",
  "_rsc=1",
  "q=%3Cscript%3E",
  "after=%00",
  "%",
  "a[]=1&a[]=2",
  "page=9".repeat(50),
];
const headers = [
  "Cookie: __prerender_bypass=1; session=x",
  "Cookie: __next_preview_data=x",
  "RSC: 1",
  "Next-Action: 7f",
  "Next-Router-State-Tree: %5B%22%22%5D",
  "X-Middleware-Subrequest: proxy:proxy:proxy",
  "X-Forwarded-Host: evil.example",
  "X-Forwarded-Proto: ftp",
  "X-Forwarded-For: 127.0.0.1",
  "X-Original-URL: /admin",
  "X-Rewrite-URL: /admin",
  "X-HTTP-Method-Override: DELETE",
  "X-Nextjs-Data: 1",
  "X-Gateway-Secret: a secret for tests alone",
  "Accept-Encoding: br;q=0, gzip;q=0, *;q=1",
  "Accept-Encoding: zstd, compress",
  "Accept-Language: de",
  "Accept: application/json",
  "Accept: text/html",
  "Range: bytes=0-3",
  "If-None-Match: *",
  'If-None-Match: "x", W/"y"',
  "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
  "If-Match: nothing",
  "Cache-Control: no-store",
  "Pragma: no-cache",
  "Authorization: Basic eDp4",
  "Transfer-Encoding: chunked",
  "Content-Length: 5",
  "Host: evil.example",
  "Connection: X-Forwarded-Host, close",
  "Connection: content-length, host",
  "Expect: 100-continue",
  "Upgrade: websocket",
  `X-Long: ${"x".repeat(9_000)}`,
];

async function whole(path: string, encoding: string, accept: string) {
  const response = await fetch(gateway.origin + path, { headers: { "accept-encoding": encoding, accept } });
  const { date: _, ...rest } = Object.fromEntries(response.headers);
  return { status: response.status, headers: rest, body: Buffer.from(await response.arrayBuffer()).toString("latin1") };
}

/** Every page in every form in which it is asked for, and as a browser and a reader of feeds ask for it. */
const everything = () => {
  const forms = ["br", "gzip", "identity"].flatMap((encoding) =>
    ["text/html,*/*;q=0.8", "*/*"].map((accept) => [encoding, accept] as const),
  );
  return Promise.all(paths.flatMap((path) => forms.map((form) => whole(path, ...form))));
};

/** One who never ends a request, and one who asks for much and takes none of it. */
function slowReaders(): Socket[] {
  const begins = "GET /world/a HTTP/1.1\r\nHost: loc";
  const asksForMuch = "GET /world/a HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(500);
  return [begins, asksForMuch].map((bytes) => {
    const socket = connect(gateway.port, "127.0.0.1").on("error", () => undefined);
    socket.pause().write(bytes);
    return socket;
  });
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Bytes that are in use, and not only not yet collected. */
function memoryHeld(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it(`no mix of headers, queries and cookies changes a byte of what others get, in ${rounds} of them`, async () => {
  const before = await everything();
  const statuses = paths.flatMap((path) => Array(6).fill(path === "/world/missing" ? 404 : 200));
  expect(before.map(({ status }) => status)).toEqual(statuses);
  const asked = paper.asked.length;
  let held = 0;
  const pick = <Item>(list: readonly Item[], number: number): Item => list[number % list.length] as Item;
  const slow: Socket[] = [];
  const methods = ["GET", "HEAD", "POST", "DELETE", "PURGE", "OPTIONS", "PROPFIND"];
  for (let round = 0; round < rounds; round += 25) {
    // By then all code has run that will.
    if (round === 100) held = memoryHeld();
    slow.push(...slowReaders());
    await Promise.all(
      Array.from({ length: 25 }, (_, index) => {
        const number = (round + index) * 7_919 + 17;
        const path = pick(paths, number);
        const query = `${path.includes("?") ? "&" : "?"}${pick(queries, Math.floor(number / 3))}`;
        const mix = [1, 5, 11].map((step) => pick(headers, Math.floor(number / step)));
        const target = number % 11 === 0 ? pick(odd, number) : number % 4 === 0 ? path : path + query;
        const lines = number % 5 === 0 ? mix : ["Host: localhost", ...mix];
        // Half of them begin on the wire, which takes no request that wants its connection closed; what follows ends it.
        const onWire = `GET ${target} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`;
        const closing = rawGet(target, lines).replace(/^GET/, pick(methods, Math.floor(number / 13)));
        return sendRaw(gateway.port, number % 2 === 0 ? onWire + closing : closing, 300);
      }),
    );
  }
  expect(await everything()).toEqual(before);
  // Those who are slow are still there: in a long run some hundred and fifty.
  expect(memoryHeld() - held).toBeLessThan(5_000_000);
  for (const socket of slow) socket.destroy();
  // Whatever else was rendered was rendered for an address of its own, with nothing of the requests but that.
  for (const request of paper.asked.slice(asked)) {
    expect(request.method).toBe("GET");
    expect(Object.keys(request.headers).sort()).toEqual(Object.keys(paper.asked[0]?.headers ?? {}).sort());
  }
}, 120_000);
