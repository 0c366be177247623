import { Agent, request as httpRequest } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import {
  type BenchSite,
  renderedPage,
  type Served,
  septemberSixth,
  startCopies,
  startGateway,
  startRenderer,
} from "./bench-site";
import { atLeast, atMost, type Figure } from "./figures";
import { type Load, type LoadResult, measureLoad } from "./load";
import { cores, median, memoryOf, pinTo } from "./machine";
import { nginxCopies as manyPages, type ServedPage, startNginx } from "./nginx";

const rounds = 5;
const seconds = 3;
/** Before each load the same one for so long: a server that has just been idle, or busy with another load, is slower. */
const warmUp = 1;
const megabyte = 1_048_576;
/** Answers of both are as long but for their heads, in which nginx names itself: a part of the whole. */
const alike = 0.02;

/** `head` in bytes, as it travels. */
type Answer = { status: number; headers: Record<string, string>; head: number; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** The bytes as they travel, which fetch would unpack. */
function ask(url: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk)).on("error", reject);
      response.on("end", () => {
        const given = response.headers as Record<string, string>;
        const head = response.rawHeaders.reduce((sum, text) => sum + text.length + 2, "HTTP/1.1 200 OK\r\n\r\n".length);
        resolve({ status: response.statusCode ?? 0, headers: given, head, body: Buffer.concat(chunks) });
      });
    });
    asked.on("error", reject).end();
  });
}

async function everyForm(origin: string): Promise<ServedPage> {
  const as = (encoding: string) => ask(origin + septemberSixth, { "accept-encoding": encoding });
  const [identity, gzip, br] = [await as("identity"), await as("gzip"), await as("br")];
  const plain = [gunzipSync(gzip.body), brotliDecompressSync(br.body)];
  if (identity.status !== 200 || plain.some((body) => !body.equals(identity.body)))
    throw new Error("The forms of the article differ.");
  const names = ["content-security-policy", "cache-control", "x-content-type-options", "referrer-policy"];
  const all = [...names, "cross-origin-opener-policy", "permissions-policy", "speculation-rules"];
  const headers = Object.fromEntries(all.flatMap((name) => (gzip.headers[name] ? [[name, gzip.headers[name]]] : [])));
  return { identity: identity.body, gzip: gzip.body, br: br.body, headers };
}

/**
 * A page that is much read is compressed once more, within a minute and some seconds: nginx is to send that form, and not
 * the larger one that is sent until then.
 */
async function untilSmall(origin: string): Promise<void> {
  const tagOf = async (encoding: string) =>
    (await ask(origin + septemberSixth, { "accept-encoding": encoding })).headers.etag ?? "";
  for (const encoding of ["gzip", "br"]) for (let time = 0; time < 100; time += 1) await tagOf(encoding);
  for (let tries = 0; tries < 90; tries += 1) {
    if ((await tagOf("gzip")).endsWith(`-small"`) && (await tagOf("br")).endsWith(`-small"`)) return;
    await sleep(1_000);
  }
  throw new Error("The article was not compressed a second time.");
}

/** Has so many copies of the page kept in all forms; gives the bytes of all of them: compressed forms with their heads. */
async function keepCopies(gateway: Served): Promise<number> {
  let bytes = 0;
  const numbers = Array.from({ length: manyPages }, (_, index) => index).values();
  const worker = async () => {
    for (const number of numbers) {
      for (const encoding of ["identity", "gzip", "br"]) {
        const { status, head, body } = await ask(`${gateway.origin}/copies/${number}`, { "accept-encoding": encoding });
        if (status !== 200) throw new Error(`The gateway answered ${status} for a copy.`);
        bytes += body.length + (encoding === "identity" ? 0 : head);
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return bytes;
}

/** What came out in each round. */
type Measured = Readonly<Record<string, readonly LoadResult[]>>;

/**
 * Each load once in every round, one after the other. What else a machine does slows it for seconds and not for a round:
 * what is compared stands side by side, and is compared round by round.
 */
async function inRounds(
  loads: Readonly<Record<string, { load: Load | (() => Promise<Load>); pid: number }>>,
  tools: { wrk: string; folder: string },
): Promise<Measured> {
  const taken: Record<string, LoadResult[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { load, pid }] of Object.entries(loads)) {
      const measure = async () => {
        const one = typeof load === "function" ? await load() : load;
        await measureLoad({ ...one, seconds: warmUp }, { ...tools, pid });
        return measureLoad(one, { ...tools, pid });
      };
      // A page that shows how often it was read becomes another once a minute, which may fall into a load.
      const result = typeof load === "function" ? await measure().catch(measure) : await measure();
      taken[name] = [...(taken[name] ?? []), result];
    }
  }
  return taken;
}

const middle = (results: readonly LoadResult[] = [], of: keyof LoadResult = "rate") =>
  median(results.map((result) => result[of]));

/** All figures of pages that are kept. */
export async function measureCachedPages(
  site: BenchSite,
  tools: { nginx: string; wrk: string },
  report: (line: string) => void,
): Promise<Figure[]> {
  const { folder } = site;
  const renderer = await startRenderer(site);
  const copies = await startCopies(await renderedPage(site, renderer, septemberSixth));
  const gateway = await startGateway(site, "cached", copies.port);
  report("The article is compressed as far as it goes");
  await untilSmall(gateway.origin);
  const page = await everyForm(gateway.origin);
  const nginx = await startNginx(tools.nginx, folder, page);
  try {
    for (const { pid } of [gateway, renderer]) pinTo(pid, cores.server);
    const nginxPage = await ask(`${nginx.origin}/article`, { "accept-encoding": "gzip" });
    const nginxBr = await ask(`${nginx.origin}/article-br`, { "accept-encoding": "br" });
    if (!nginxPage.body.equals(page.gzip) || !nginxBr.body.equals(page.br)) throw new Error("nginx sends other bytes.");
    report("10,000 pages are kept");
    const held = await keepCopies(gateway);
    const filled = memoryOf(gateway.pid);
    // What filling left behind is collected when nobody asks.
    await sleep(20_000);
    const memory = memoryOf(gateway.pid);
    // Some of it later only: that is told, and does not count.
    await sleep(40_000);
    const settled = memoryOf(gateway.pid);
    report("Cached pages against nginx, five rounds");
    const to = (origin: string, address: string, headers: Record<string, string>, more: Partial<Load> = {}): Load => ({
      ...{ origin, paths: [address], headers, seconds, expects: 200 },
      ...more,
    });
    const [gz, br] = [{ "Accept-Encoding": "gzip" }, { "Accept-Encoding": "br" }];
    const ours = (headers: Record<string, string>, more?: Partial<Load>) => ({
      load: to(gateway.origin, septemberSixth, headers, more),
      pid: gateway.pid,
    });
    const theirs = (address: string, headers: Record<string, string>, more?: Partial<Load>) => ({
      load: to(nginx.origin, address, headers, more),
      pid: nginx.pid,
    });
    const unchanged = (tag = "") => ({ ...gz, "If-None-Match": tag });
    const paths = Array.from({ length: manyPages }, (_, index) => `/copies/${index}`);
    const sharedLinks = Array.from(
      { length: 1_000 },
      (_, index) => `${septemberSixth}?utm_source=n&fbclid=IwAR0${index}`,
    );
    const secret = { [rendererSecretHeader]: site.secret };
    const measured = await inRounds(
      {
        nginxGzip: theirs("/article", gz),
        gzip: ours(gz),
        uncounted: ours({ ...gz, "Sec-Fetch-Dest": "empty" }),
        shared: ours(gz, { paths: sharedLinks }),
        manyPages: ours(gz, { paths }),
        nginxManyPages: {
          load: to(nginx.origin, "", gz, { paths }),
          pid: nginx.pid,
        },
        nginxBr: theirs("/article-br", br),
        br: ours(br),
        nginx304: theirs("/article", unchanged(nginxPage.headers.etag), { expects: 304 }),
        unchanged: {
          // The page shows how often it was read, and has another tag when that has changed.
          load: async () => {
            const { headers } = await ask(gateway.origin + septemberSixth, { "accept-encoding": "gzip" });
            return to(gateway.origin, septemberSixth, unchanged(headers.etag), { expects: 304 });
          },
          pid: gateway.pid,
        },
        proxied: ours(gz, { isProxied: true }),
        proxiedUncounted: ours({ ...gz, "Sec-Fetch-Dest": "empty" }, { isProxied: true }),
      },
      { wrk: tools.wrk, folder },
    );
    report("Waiting times at half of the peak");
    const pace = { peak: middle(measured.gzip), wrk: tools.wrk, folder, headers: gz };
    const calm = await atPace({ ...gateway, address: septemberSixth }, pace);
    const calmNginx = await atPace({ ...nginx, address: "/article" }, pace);
    // Last of all: the renderer goes on with what it was asked for when nobody waits any more.
    const alone = to(renderer.origin, septemberSixth, { ...gz, ...secret }, { seconds: 10 });
    const next = await measureLoad(alone, { wrk: tools.wrk, folder, pid: renderer.pid });
    return figuresOf({ ...measured, next: [next] }, { calm, calmNginx, memory, filled, settled, held });
  } finally {
    agent.destroy();
    await nginx.stop();
    await gateway.stop();
    await renderer.stop();
    copies.stop();
  }
}

/** At half of the peak; three times, of which the middle one counts. */
async function atPace(
  { origin, pid, address }: Pick<Served, "origin" | "pid"> & { address: string },
  { peak, wrk, folder, headers }: { peak: number; wrk: string; folder: string; headers: Record<string, string> },
): Promise<LoadResult> {
  const pause = 8;
  const load: Load = {
    origin,
    paths: [address],
    headers,
    connections: Math.max(8, Math.round(((peak / 2) * pause) / 1_000)),
    // All connect at once in the beginning, which should not be a tenth of what is measured.
    seconds: 12,
    expects: 200,
    pause,
  };
  // A connection waits for its answers as well: so many more are needed until it is half.
  for (let turn = 0; turn < 3; turn += 1) {
    const { rate } = await measureLoad({ ...load, seconds: 5 }, { wrk, folder, pid });
    load.connections = Math.round((load.connections ?? 8) * (peak / 2 / rate));
  }
  const results: LoadResult[] = [];
  for (let turn = 0; turn < 3; turn += 1) results.push(await measureLoad(load, { wrk, folder, pid }));
  return results.sort((a, b) => a.p99 - b.p99)[1] as LoadResult;
}

type Memory = ReturnType<typeof memoryOf>;

function figuresOf(
  measured: Measured,
  given: { calm: LoadResult; calmNginx: LoadResult; memory: Memory; filled: Memory; settled: Memory; held: number },
): Figure[] {
  const ratio = (name: string, other: string) =>
    median((measured[name] ?? []).map(({ rate }, round) => rate / (measured[other]?.[round]?.rate ?? Number.NaN)));
  const rate = (name: string) => `${Math.round(middle(measured[name])).toLocaleString("en")}/s`;
  const work = (name: string) => middle(measured[name], "work");
  const beside = (name: string, other: string) =>
    `${rate(name)} and ${rate(other)}; of the processor's time ${work(name).toFixed(1)} and ${work(other).toFixed(1)} µs each, ${(work(other) / work(name)).toFixed(2)}`;
  const share = (name: string, other: string) => (1 - ratio(name, other)) * 100;
  const { calm, calmNginx, memory, filled, settled, held } = given;
  for (const [ours, theirs] of [
    ["gzip", "nginxGzip"],
    ["br", "nginxBr"],
  ] as const) {
    const [sent, expected] = [middle(measured[ours], "bytes"), middle(measured[theirs], "bytes")];
    if (Math.abs(sent / expected - 1) > alike)
      throw new Error(`The gateway's answers had ${sent} bytes on average, those of nginx ${expected} (${ours}).`);
  }
  const megabytes = (bytes: number) => Math.round(bytes / megabyte);
  return [
    atLeast("cached article, gzip", ratio("gzip", "nginxGzip"), {
      limit: 0.65,
      aim: 0.8,
      beside: beside("gzip", "nginxGzip"),
    }),
    atLeast("cached article, Brotli", ratio("br", "nginxBr"), {
      limit: 0.65,
      aim: 0.8,
      beside: beside("br", "nginxBr"),
    }),
    {
      name: "the same from the renderer alone (Next's own request handler, as `next start`)",
      limit: "printed",
      measured: ratio("next", "nginxGzip").toFixed(3),
      holds: null,
      beside: rate("next"),
    },
    {
      name: "the same from links with marks of a network",
      limit: "printed",
      measured: ratio("shared", "nginxGzip").toFixed(2),
      holds: null,
      beside: rate("shared"),
    },
    atMost("cached p99 at half of the peak", calm.p99, {
      limit: 3,
      unit: "ms",
      digits: 2,
      beside: `at ${Math.round(calm.rate).toLocaleString("en")}/s, ${Math.round((calm.rate / middle(measured.gzip)) * 100)} % of it; nginx ${calmNginx.p99.toFixed(2)} ms`,
    }),
    atMost("10,000 pages at random, below one page", share("manyPages", "gzip"), {
      limit: 10,
      unit: "%",
      beside: `${beside("manyPages", "gzip")}; nginx with as many files ${share("nginxManyPages", "nginxGzip").toFixed(1)} % below its one, ${work("nginxManyPages").toFixed(1)} µs each`,
    }),
    atLeast("304", ratio("unchanged", "nginx304"), { limit: 0.8, beside: beside("unchanged", "nginx304") }),
    atMost("memory with 10,000 pages besides their bytes", (memory.own - held) / megabyte, {
      limit: 120,
      unit: "MB",
      digits: 0,
      beside: `${megabytes(held)} MB of bytes; with the program that it shares with the renderer, ${megabytes(memory.resident - held)} MB besides; just filled ${megabytes(filled.own - held)} MB, after a minute ${megabytes(settled.own - held)}`,
    }),
    atMost("counting views", share("gzip", "uncounted"), {
      limit: 5,
      unit: "%",
      beside: beside("gzip", "uncounted"),
    }),
    atMost("counting views of another reader each time", share("proxied", "proxiedUncounted"), {
      limit: 5,
      unit: "%",
      beside: `behind a proxy; ${beside("proxied", "proxiedUncounted")}`,
    }),
  ];
}
