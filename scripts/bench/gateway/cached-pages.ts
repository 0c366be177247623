import { setTimeout as sleep } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { rendererSecretHeader } from "@/lib/renderer-secret";
import { askBytes, endConnections } from "./ask-bytes";
import {
  type BenchSite,
  renderedPage,
  type Served,
  septemberSixth,
  startCopies,
  startGateway,
  startRenderer,
} from "./bench-site";
import { memoryFigure, rateFigures, waitingFigure } from "./cached-figures";
import { type AnswerBytes, cachedLoads, gzip, loadOf, untilSmall } from "./cached-loads";
import type { Figure } from "./figures";
import { type Load, type LoadResult, measureLoad } from "./load";
import { cores, memoryOf, pinTo } from "./machine";
import { nginxCopies as manyPages, type ServedPage, startNginx } from "./nginx";
import { inRounds, middle } from "./rounds";

async function everyForm(origin: string): Promise<ServedPage & { bytes: AnswerBytes }> {
  const as = (encoding: string) => askBytes(origin + septemberSixth, { "accept-encoding": encoding });
  const [identity, gzip, br] = [await as("identity"), await as("gzip"), await as("br")];
  const plain = [gunzipSync(gzip.body), brotliDecompressSync(br.body)];
  if (identity.status !== 200 || plain.some((body) => !body.equals(identity.body)))
    throw new Error("The forms of the article differ.");
  const names = ["content-security-policy", "cache-control", "x-content-type-options", "referrer-policy"];
  const all = [...names, "cross-origin-opener-policy", "permissions-policy", "speculation-rules"];
  const headers = Object.fromEntries(all.flatMap((name) => (gzip.headers[name] ? [[name, gzip.headers[name]]] : [])));
  const bytes = { gzip: gzip.head + gzip.body.length, br: br.head + br.body.length };
  return { identity: identity.body, gzip: gzip.body, br: br.body, headers, bytes };
}

/** Has so many copies of the page kept in all forms; gives the bytes of all of them: compressed forms with their heads. */
async function keepCopies(gateway: Served): Promise<number> {
  let bytes = 0;
  const numbers = Array.from({ length: manyPages }, (_, index) => index).values();
  const worker = async () => {
    for (const number of numbers) {
      for (const encoding of ["identity", "gzip", "br"]) {
        const { status, head, body } = await askBytes(`${gateway.origin}/copies/${number}`, {
          "accept-encoding": encoding,
        });
        if (status !== 200) throw new Error(`The gateway answered ${status} for a copy.`);
        bytes += body.length + (encoding === "identity" ? 0 : head);
      }
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
  return bytes;
}

/** Memory right after filling, when it counts, and when all of it has been collected. */
async function memoriesOf({ pid }: Served) {
  const filled = memoryOf(pid);
  // What filling left behind is collected when nobody asks.
  await sleep(20_000);
  const counted = memoryOf(pid);
  // Some of it later only: that is told, and does not count.
  await sleep(40_000);
  return { filled, counted, settled: memoryOf(pid) };
}

/** All figures of pages that are kept. */
export async function measureCachedPages(
  site: BenchSite,
  tools: { nginx: string; wrk: string },
  report: (line: string) => void,
): Promise<Figure[]> {
  const { folder } = site;
  const measuring = { wrk: tools.wrk, folder };
  const renderer = await startRenderer(site);
  const copies = await startCopies(await renderedPage(site, renderer, septemberSixth));
  const gateway = await startGateway(site, "cached", copies.port);
  report("The article is compressed as far as it goes");
  await untilSmall(gateway.origin);
  const page = await everyForm(gateway.origin);
  const nginx = await startNginx(tools.nginx, folder, page);
  try {
    for (const { pid } of [gateway, renderer]) pinTo(pid, cores.server);
    const nginxPage = await askBytes(`${nginx.origin}/article`, { "accept-encoding": "gzip" });
    const nginxBr = await askBytes(`${nginx.origin}/article-br`, { "accept-encoding": "br" });
    if (!nginxPage.body.equals(page.gzip) || !nginxBr.body.equals(page.br)) throw new Error("nginx sends other bytes.");
    report("10,000 pages are kept");
    const held = await keepCopies(gateway);
    const memory = memoryFigure(await memoriesOf(gateway), held);
    report("Cached pages against nginx, five rounds");
    const loads = cachedLoads(gateway, nginx, { nginxTag: nginxPage.headers.etag, bytes: page.bytes });
    const inAll = await inRounds(loads, measuring);
    report("Waiting times at half of the peak");
    const pace = { peak: middle(inAll.gzip), ...measuring };
    const calm = await atPace({ ...gateway, address: septemberSixth }, pace);
    const calmNginx = await atPace({ ...nginx, address: "/article" }, pace);
    // Last of all: the renderer goes on with what it was asked for when nobody waits any more.
    const secret = { [rendererSecretHeader]: site.secret };
    const alone = loadOf(renderer.origin, septemberSixth, { ...gzip, ...secret }, { seconds: 10 });
    const next = await measureLoad(alone, { ...measuring, pid: renderer.pid });
    return [...rateFigures({ ...inAll, next: [next] }), waitingFigure(inAll, { calm, nginx: calmNginx }), memory];
  } finally {
    endConnections();
    await nginx.stop();
    await gateway.stop();
    await renderer.stop();
    copies.stop();
  }
}

/** At half of the peak; three times, of which the middle one counts. */
async function atPace(
  { origin, pid, address }: Pick<Served, "origin" | "pid"> & { address: string },
  { peak, ...measuring }: { peak: number; wrk: string; folder: string },
): Promise<LoadResult> {
  const pause = 8;
  const load: Load = {
    // All connect at once in the beginning, which should not be a tenth of what is measured.
    ...loadOf(origin, address, gzip, { seconds: 12, pause }),
    connections: Math.max(8, Math.round(((peak / 2) * pause) / 1_000)),
  };
  // A connection waits for its answers as well: so many more are needed until it is half.
  for (let turn = 0; turn < 3; turn += 1) {
    const { rate } = await measureLoad({ ...load, seconds: 5 }, { ...measuring, pid });
    load.connections = Math.round((load.connections ?? 8) * (peak / 2 / rate));
  }
  const results: LoadResult[] = [];
  for (let turn = 0; turn < 3; turn += 1) results.push(await measureLoad(load, { ...measuring, pid }));
  return results.sort((a, b) => a.p99 - b.p99)[1] as LoadResult;
}
