import { tags } from "@/lib/cache-tags";
import type { SitemapFile } from "@/lib/sitemaps/sitemap-files";
import { newsSitemap, type SitemapEntry, sitemapPieces } from "@/lib/sitemaps/sitemap-xml";
import type { SiteView } from "@/lib/views/site-view";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { listNews } from "@/server/sitemaps/list-news";
import { listPlaces } from "@/server/sitemaps/list-places";
import { openArticleSitemap } from "@/server/sitemaps/open-article-sitemap";
import { answer, nothingHere } from "./answer";

const type = "application/xml";

/** A file that the index of sitemaps may name. */
export async function answerSitemap(file: SitemapFile): Promise<Response> {
  const now = new Date();
  const site = await getSite(db, { now });
  const nothing = () => nothingHere({ tags: [tags.site, tags.latest] });
  if (file.kind === "news") return (await news(file.part, site, now)) ?? nothing();
  const found = await open(file, site);
  if (found === null) return nothing();
  return answer(streamOf(sitemapPieces(found.batches, site.origin)), { type, tags: found.tags });
}

async function news(part: number, { name, origin, timeZone }: SiteView, now: Date): Promise<Response | null> {
  const found = await listNews(db, { part, timeZone, now });
  if (found === null) return null;
  const body = newsSitemap(found.entries, { origin, publication: name });
  return answer(body, { type, tags: found.tags, until: found.changesAt });
}

async function open(file: Exclude<SitemapFile, { kind: "news" }>, { timeZone }: SiteView) {
  if (file.kind === "articles") return openArticleSitemap(db, { ...file, timeZone });
  const found = await listPlaces(db, file as { kind: Exclude<SitemapFile["kind"], "articles" | "news">; part: number });
  return found === null ? null : { batches: only(found.entries), tags: found.tags };
}

async function* only(entries: SitemapEntry[]): AsyncGenerator<SitemapEntry[]> {
  yield entries;
}

/** The next piece is made when the last was taken. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
