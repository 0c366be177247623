import { sitemapIndex } from "@/lib/sitemaps/sitemap-xml";
import { db } from "@/server/db";
import { getSite } from "@/server/site/get-site";
import { listSitemaps } from "@/server/sitemaps/list-sitemaps";
import { answer } from "../answer";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const now = new Date();
  const { timeZone, origin } = await getSite(db, { now });
  const { files, changesAt, tags } = await listSitemaps(db, { timeZone, now });
  return answer(sitemapIndex(files, origin), { type: "application/xml", tags, until: changesAt });
}
