import { setTimeout as sleep } from "node:timers/promises";
import { askBytes } from "./ask-bytes";
import { type Served, septemberSixth } from "./bench-site";
import type { Load } from "./load";
import { nginxCopies as manyPages, type Nginx } from "./nginx";
import type { MeasuredLoad } from "./rounds";

const seconds = 3;
export const gzip = { "Accept-Encoding": "gzip" } as const;
const brotli = { "Accept-Encoding": "br" } as const;
/** A browser that fetches a page for a script has no reader before it. */
const uncounted = { ...gzip, "Sec-Fetch-Dest": "empty" } as const;

/** One address, asked for with these headers as fast as it goes. */
export function loadOf(
  origin: string,
  address: string,
  headers: Readonly<Record<string, string>>,
  more: Partial<Load> = {},
): Load {
  return { origin, paths: [address], headers, seconds, expects: 200, ...more };
}

/**
 * A page that is much read is compressed once more when there is little to do, within a minute and some seconds: nginx is
 * to send that form, and not the larger one that is sent until then.
 */
export async function untilSmall(origin: string): Promise<void> {
  const tagOf = async (encoding: string) =>
    (await askBytes(origin + septemberSixth, { "accept-encoding": encoding })).headers.etag ?? "";
  for (const encoding of ["gzip", "br"]) for (let time = 0; time < 100; time += 1) await tagOf(encoding);
  for (let tries = 0; tries < 90; tries += 1) {
    if ((await tagOf("gzip")).endsWith(`-small"`) && (await tagOf("br")).endsWith(`-small"`)) return;
    await sleep(1_000);
  }
  throw new Error("The article was not compressed a second time.");
}

/** The length of answers in the form in which it is compared, heads included. */
export type AnswerBytes = { gzip: number; br: number };

/** What is measured in every round, in this order: what is compared stands side by side. */
export function cachedLoads(
  gateway: Served,
  nginx: Nginx,
  { nginxTag = "", bytes }: { nginxTag: string | undefined; bytes: AnswerBytes },
): Record<string, MeasuredLoad> {
  const ours = (headers: Readonly<Record<string, string>>, more?: Partial<Load>) => ({
    load: loadOf(gateway.origin, septemberSixth, headers, more),
    pid: gateway.pid,
  });
  const theirs = (address: string, headers: Readonly<Record<string, string>>, more?: Partial<Load>) => ({
    load: loadOf(nginx.origin, address, headers, more),
    pid: nginx.pid,
  });
  const compared = (form: keyof AnswerBytes, headers: Readonly<Record<string, string>>) => ({
    ...ours(headers),
    bytes: bytes[form],
    load: async () => {
      await untilSmall(gateway.origin);
      return ours(headers).load;
    },
  });
  const unchanged = (tag: string) => [{ ...gzip, "If-None-Match": tag }, { expects: 304 }] as const;
  const copies = { paths: Array.from({ length: manyPages }, (_, index) => `/copies/${index}`) };
  const shared = Array.from({ length: 1_000 }, (_, index) => `${septemberSixth}?utm_source=n&fbclid=IwAR0${index}`);
  return {
    nginxGzip: theirs("/article", gzip),
    gzip: compared("gzip", gzip),
    uncounted: ours(uncounted),
    shared: ours(gzip, { paths: shared }),
    manyPages: ours(gzip, copies),
    nginxManyPages: theirs("", gzip, copies),
    nginxBr: theirs("/article-br", brotli),
    br: compared("br", brotli),
    nginx304: theirs("/article", ...unchanged(nginxTag)),
    unchanged: {
      // The page shows how often it was read, and has another tag when that has changed.
      load: async () => {
        const { headers } = await askBytes(gateway.origin + septemberSixth, { "accept-encoding": "gzip" });
        return ours(...unchanged(headers.etag ?? "")).load;
      },
      pid: gateway.pid,
    },
    proxied: ours(gzip, { isProxied: true }),
    proxiedUncounted: ours(uncounted, { isProxied: true }),
  };
}
