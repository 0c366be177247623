import type { ArticleDocument } from "@/blocks/document";
import type { FeedPlace } from "@/lib/feed-addresses";
import type { CorrectionView } from "@/lib/views/article-view";
import type { CardView } from "@/lib/views/card-view";
import type { PictureView } from "@/lib/views/picture-view";

/** The picture file that a feed sends along; its size in bytes. */
export type EnclosureView = { url: string; type: string; bytes: number };

/** An article as a feed carries it. */
export type FeedItemView = CardView & {
  language: string;
  topics: string[];
  corrections: CorrectionView[];
  /** The last change that concerns readers, as in sitemaps: see lib/changed-at.ts. */
  changedAt: string;
  enclosure: EnclosureView | null;
  /** Null where the newsroom has chosen that feeds carry a summary. */
  body: ArticleDocument | null;
};

/** A feed, before it takes one of its formats. Addresses are paths; times are ISO 8601 in UTC. */
export type FeedView = {
  place: FeedPlace;
  /** Never changes, whatever the feed is called: a URI. */
  id: string;
  title: string;
  description: string;
  language: string;
  siteName: string;
  origin: string;
  /** The newest change of any of its articles. */
  changedAt: string;
  items: FeedItemView[];
  /** What the bodies name. */
  pictures: Record<string, PictureView>;
  articles: Record<string, CardView>;
  /** The WebSub hub that is told of changes; null without one. */
  hub: string | null;
};
