import { tags } from "@/lib/cache-tags";
import { type FeedFormat, type FeedPlace, feedFormats, feedPage } from "@/lib/feed-addresses";
import { atomFeed } from "@/lib/feeds/atom";
import { jsonFeed } from "@/lib/feeds/json-feed";
import { rssFeed } from "@/lib/feeds/rss";
import { findArticleAddress } from "@/server/articles/find-article-address";
import { db } from "@/server/db";
import { getFeed } from "@/server/feeds/get-feed";
import { answer, movedTo, nothingHere } from "./answer";

const write = { rss: rssFeed, atom: atomFeed, json: jsonFeed };

/** The feed of a place in a format. Where the place has moved, the feed has moved with it. */
export async function answerFeed(place: FeedPlace, format: FeedFormat): Promise<Response> {
  const { file, type } = feedFormats[format];
  const found = await getFeed(db, { place, now: new Date() });
  if (found !== null) return answer(write[format](found.feed), { type, tags: found.tags });
  const standing = { tags: [tags.site, tags.path(feedPage(place))] };
  const moved = await findArticleAddress(db, feedPage(place));
  return moved.status === 301 ? movedTo(`${moved.location}/${file}`, standing) : nothingHere(standing);
}
