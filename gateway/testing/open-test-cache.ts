import { ExpiredTags } from "../cache/expired-tags";
import type { KeptPage } from "../cache/kept-page";
import { PageCache } from "../cache/page-cache";
import { createLog } from "../log";
import { renderReaderPage } from "../reader-page";
import { connectRenderer } from "../renderer";
import type { Newspaper } from "./start-newspaper";
import { testSecret } from "./start-stand-in";

/** A page cache before a newspaper, without disk and database; its clock stands still until it is set. */
export type TestCache = {
  pages: PageCache;
  /** The totals of views that are known. */
  views: Map<string, number>;
  /** Milliseconds since 1970. */
  now: number;
  /** The page as a reader gets it now, as text, and the entry itself; its Brotli form has been made. */
  bytesOf: (key: string) => Promise<{ text: string; tag: string; page: KeptPage }>;
  /** As when these tags have expired by a change. */
  expire: (...tags: string[]) => void;
};

export function openTestCache(paper: Newspaper, now: string): TestCache {
  const renderer = connectRenderer({ port: paper.port, timeout: 2_000 });
  const source = { renderer, secret: testSecret, origin: "http://localhost", isDevelopment: false };
  const expired = new ExpiredTags();
  const views = new Map<string, number>();
  const silent = () => undefined;
  const pages = new PageCache({
    capacity: 10_000_000,
    headers: { security: {}, policy: "", speculationRules: null },
    build: "build-x",
    expired,
    files: null,
    render: (key) => renderReaderPage(key, source),
    viewsOf: (id) => views.get(id),
    log: createLog("silent", silent, () => new Date(cache.now)),
    clock: () => cache.now,
  });
  const cache: TestCache = {
    pages,
    views,
    now: Date.parse(now),
    bytesOf: async (key) => {
      const found = await pages.get(key);
      if (!found.ok) throw new Error(found.failure);
      const shown = await pages.forms.of(found.page, "identity");
      await pages.forms.of(found.page, "br");
      return { text: shown.body.toString(), tag: shown.tag, page: found.page };
    },
    expire: (...tags) => {
      expired.take({ tags, everything: false });
      pages.expire({ tags, everything: false });
    },
  };
  pages.setTold(true);
  return cache;
}
