import type { ArticleKind } from "@/lib/article-kind";
import type { Tint } from "@/lib/tint";
import type { PictureView } from "@/lib/views/picture-view";

export type SectionLink = { id: string; slug: string; name: string; url: string; tint: Tint };
export type TopicLink = { id: string; slug: string; name: string; url: string };
export type ContributorLink = {
  id: string;
  slug: string;
  name: string;
  role: string;
  url: string;
  portrait: PictureView | null;
};

/** An article as others show it: on fronts, in lists and in related articles. It never carries the body. */
export type CardView = {
  id: string;
  url: string;
  kind: ArticleKind;
  headline: string;
  kicker: string;
  standfirst: string;
  trailText: string;
  section: SectionLink;
  contributors: ContributorLink[];
  /** ISO 8601 in UTC. */
  publishedAt: string;
  minutes: number;
  picture: PictureView | null;
};
