import { readableDocument } from "@/blocks/document";
import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import { standardPage } from "@/lib/standard-pages";
import type { PageView } from "@/lib/views/page-view";
import type { SiteView } from "@/lib/views/site-view";
import { cardTags } from "@/server/articles/card";
import { namedInBody } from "@/server/articles/named-in-body";
import { selectCards, theseArticles } from "@/server/articles/select-cards";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { listPictures } from "@/server/media/list-pictures";

/**
 * A page in which the newsroom speaks of itself, as it has written it, or else as lib/standard-pages.ts has it; null when
 * there is none of this slug. At most three statements.
 */
export async function getPage(
  db: PrismaClient,
  { slug, site }: { slug: string; site: Pick<SiteView, "name" | "lettersEmail"> },
): Promise<{ page: PageView; tags: string[] } | null> {
  const row = await db.page.findUnique({ where: { slug } });
  if (row === null) return unwrittenPage(slug, site);
  const body = readableDocument(row.body);
  const { mediaIds, articleIds } = namedInBody(body);
  const [pictures, cards] = await Promise.all([
    listPictures(db, mediaIds),
    articleIds.length === 0
      ? []
      : selectCards<"named">(db, theseArticles(articleIds, "named")).then((of) => of("named")),
  ]);
  const page: PageView = {
    slug,
    url: addresses.page(slug),
    title: row.title,
    description: row.description,
    body,
    pictures,
    articles: Object.fromEntries(cards.map((card) => [card.id, card])),
    updatedAt: row.updatedAt.toISOString(),
  };
  return { page, tags: [tags.site, tags.page(slug), ...articleIds.map(tags.card), ...cardTags(cards)] };
}

function unwrittenPage(slug: string, site: Pick<SiteView, "name" | "lettersEmail">) {
  const standard = standardPage(slug, site);
  if (standard === null) return null;
  const page: PageView = { ...standard, url: addresses.page(slug), pictures: {}, articles: {}, updatedAt: null };
  return { page, tags: [tags.site, tags.page(slug)] };
}
