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

/** What is measured in every round, in this order: what is compared stands side by side. */
export function cachedLoads(gateway: Served, nginx: Nginx, nginxTag = ""): Record<string, MeasuredLoad> {
  const ours = (headers: Readonly<Record<string, string>>, more?: Partial<Load>) => ({
    load: loadOf(gateway.origin, septemberSixth, headers, more),
    pid: gateway.pid,
  });
  const theirs = (address: string, headers: Readonly<Record<string, string>>, more?: Partial<Load>) => ({
    load: loadOf(nginx.origin, address, headers, more),
    pid: nginx.pid,
  });
  const unchanged = (tag: string) => [{ ...gzip, "If-None-Match": tag }, { expects: 304 }] as const;
  const copies = { paths: Array.from({ length: manyPages }, (_, index) => `/copies/${index}`) };
  const shared = Array.from({ length: 1_000 }, (_, index) => `${septemberSixth}?utm_source=n&fbclid=IwAR0${index}`);
  return {
    nginxGzip: theirs("/article", gzip),
    gzip: ours(gzip),
    uncounted: ours(uncounted),
    shared: ours(gzip, { paths: shared }),
    manyPages: ours(gzip, copies),
    nginxManyPages: theirs("", gzip, copies),
    nginxBr: theirs("/article-br", brotli),
    br: ours(brotli),
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
