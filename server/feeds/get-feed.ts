import { documentSchema } from "@/blocks/document";
import { tags } from "@/lib/cache-tags";
import { changedAt } from "@/lib/changed-at";
import type { FeedPlace } from "@/lib/feed-addresses";
import type { EnclosureView, FeedItemView, FeedView } from "@/lib/views/feed-view";
import type { PictureView } from "@/lib/views/picture-view";
import { correctionsOf } from "@/server/articles/article-row";
import { cardView } from "@/server/articles/card";
import { namedInBody } from "@/server/articles/named-in-body";
import { selectCards, theseArticles } from "@/server/articles/select-cards";
import { env } from "@/server/env";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { listPictures } from "@/server/media/list-pictures";
import { pictureBytes } from "@/server/media/picture-bytes";
import { getSite } from "@/server/site/get-site";
import { type FeedRow, readFeedRows } from "./feed-rows";
import { findFeedSource } from "./feed-source";

/**
 * The newest articles of a place as all three formats carry them, whole or in summary as the newsroom has set it, and
 * what the feed stands on. Null when there is no such place. At most five statements.
 */
export async function getFeed(
  db: PrismaClient,
  { place, now }: { place: FeedPlace; now: Date },
): Promise<{ feed: FeedView; tags: string[] } | null> {
  const [site, followed] = await Promise.all([getSite(db, { now }), findFeedSource(db, place)]);
  if (followed === null) return null;
  const items = await Promise.all((await readFeedRows(db, followed.source)).map(itemView));
  const named = namedInItems(items);
  const [pictures, cards] = await Promise.all([
    listPictures(db, named.mediaIds),
    named.articleIds.length === 0
      ? []
      : selectCards(db, theseArticles(named.articleIds, "named")).then((of) => of("named")),
  ]);
  const feed: FeedView = {
    place,
    id: followed.id === null ? `${site.origin}/` : `urn:uuid:${followed.id}`,
    title: followed.name === null ? site.name : `${followed.name} · ${site.name}`,
    description: followed.name === null ? site.strapline : followed.description,
    language: site.language,
    siteName: site.name,
    origin: site.origin,
    changedAt:
      items
        .map((item) => item.changedAt)
        .toSorted()
        .at(-1) ?? epoch,
    items,
    pictures,
    articles: Object.fromEntries(cards.map((card) => [card.id, card])),
    hub: env().webSubHub,
  };
  // Contributors and topics are named on every item, in numbers that a header could not hold one by one.
  const whole = items.some((item) => item.body !== null) ? [tags.latest, tags.texts] : [];
  return { feed, tags: [tags.site, tags.changes, tags.masthead, tags.topics, ...followed.tags, ...whole] };
}

/** An empty feed has never changed. */
const epoch = new Date(0).toISOString();

async function itemView(row: FeedRow): Promise<FeedItemView> {
  const card = cardView(row);
  const corrections = correctionsOf(row);
  const updatedAt = row.substantivelyUpdatedAt?.toISOString() ?? null;
  return {
    ...card,
    language: row.language,
    topics: (row.topics ?? []).map(({ name }) => name),
    corrections,
    changedAt: changedAt({ publishedAt: card.publishedAt, updatedAt, corrections }),
    enclosure: card.picture === null ? null : await enclosureOf(card.picture),
    body: row.body === null ? null : documentSchema.parse(row.body),
  };
}

/** The largest of the wide files: what readers of feeds show above an article. */
async function enclosureOf(picture: PictureView): Promise<EnclosureView | null> {
  const file = picture.files.wide.at(-1);
  if (file === undefined) return null;
  const bytes = await pictureBytes(picture, { crop: "wide", width: file.width });
  return bytes === null ? null : { url: file.url, type: "image/webp", bytes };
}

function namedInItems(items: readonly FeedItemView[]): { mediaIds: string[]; articleIds: string[] } {
  const named = items.flatMap(({ body }) => (body === null ? [] : [namedInBody(body)]));
  return {
    mediaIds: [...new Set(named.flatMap(({ mediaIds }) => mediaIds))],
    articleIds: [...new Set(named.flatMap(({ articleIds }) => articleIds))],
  };
}
