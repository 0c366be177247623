import { readableDocument } from "@/blocks/document";
import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import type { ArticleView } from "@/lib/views/article-view";
import type { CardView } from "@/lib/views/card-view";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { listPictures } from "@/server/media/list-pictures";
import { type ArticleRow, changesOf, commentsOf, correctionsOf, readArticleRow } from "./article-row";
import { articleSurroundings, type Surroundings } from "./article-surroundings";
import { cardTags, cardView } from "./card";
import { namedInBody } from "./named-in-body";

/**
 * The published article at an address, whole, and what its page stands on. Null where no article can be read now:
 * find-article-address.ts says what stands there instead. At most three statements.
 */
export async function getPublishedArticle(
  db: PrismaClient,
  address: { section: string; slug: string },
): Promise<{ article: ArticleView; tags: string[] } | null> {
  const row = await readArticleRow(db, address);
  return row === null ? null : articleOf(db, row);
}

/** The article of a row with everything that stands around it, and what a page of it stands on. */
export async function articleOf(db: PrismaClient, row: ArticleRow): Promise<{ article: ArticleView; tags: string[] }> {
  const body = readableDocument(row.body);
  const named = namedInBody(body);
  const topicIds = (row.topics ?? []).map((topic) => topic.id);
  const centre = { id: row.id, sectionId: row.sectionId, listedAt: row.listedAt, topicIds, named: named.articleIds };
  const [around, pictures] = await Promise.all([articleSurroundings(db, centre), listPictures(db, named.mediaIds)]);
  const article: ArticleView = { ...ownParts(row), body, pictures, ...neighbourhood(around) };
  return { article, tags: tagsOf(article, named.articleIds, around) };
}

function ownParts(row: ArticleRow) {
  return {
    ...cardView(row),
    language: row.language,
    dateline: row.dateline,
    words: row.words,
    updatedAt: row.substantivelyUpdatedAt?.toISOString() ?? null,
    topics: (row.topics ?? []).map((topic) => ({ ...topic, url: addresses.topic(topic.slug) })),
    corrections: correctionsOf(row),
    changes: changesOf(row),
    comments:
      row.commentPolicy === "off"
        ? { policy: row.commentPolicy, total: 0, list: [] }
        : { policy: row.commentPolicy, total: row.commentTotal, list: commentsOf(row) },
    views: row.views,
  };
}

function neighbourhood({ named, previous, next, related }: Surroundings) {
  return { articles: Object.fromEntries(named.map((card) => [card.id, card])), previous, next, related };
}

/**
 * An article that the body names counts before it is published too: then it appears. New articles of a section count
 * only where topics gave too few related ones, so that a publish does not expire every page of its section. Neighbours
 * are expired by name (expiredByArticle).
 */
function tagsOf(article: ArticleView, named: readonly string[], around: Surroundings): string[] {
  const others = [...around.named, ...around.related, around.previous, around.next];
  return [
    tags.site,
    tags.article(article.id),
    ...article.contributors.map((contributor) => tags.contributor(contributor.id)),
    ...article.topics.map((topic) => tags.topic(topic.id)),
    ...named.map(tags.card),
    ...(around.relatedBySection ? [tags.section(article.section.id)] : []),
    ...cardTags(others.filter((card): card is CardView => card !== null)),
  ];
}
