import { tags } from "@/lib/cache-tags";
import { sitemapFileOf } from "@/lib/sitemaps/sitemap-files";
import { nothingHere } from "../../answer";
import { answerSitemap } from "../../answer-sitemap";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = sitemapFileOf((await params).file);
  return file === null ? nothingHere({ tags: [tags.site] }) : answerSitemap(file);
}
