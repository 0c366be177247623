import type { ArticleDocument } from "@/blocks/document";
import type { ArticleKind } from "@/lib/article-kind";

/** One article of the demonstration newspaper. Times are given from the first start, so that the paper is always of today. */
export type DemoArticle = {
  /** The section's slug; for a section inside another, the inner one's. */
  section: string;
  slug: string;
  kind: ArticleKind;
  kicker?: string;
  headline: string;
  standfirst: string;
  trailText: string;
  dateline?: string;
  /** Slugs in the order of the byline. */
  contributors: string[];
  topics: string[];
  /** A name from pictures/pictures.json; an article may do without. */
  picture?: string;
  caption?: string;
  /** Either so many days before the first start at this local time ("06:15"), or at a fixed local time ("2025-09-06T09:00"). */
  published: { daysAgo: number; at: string } | { on: string };
  /** Hours from publication to an update of substance. */
  updatedAfterHours?: number;
  corrections?: { kind: "clarification" | "correction"; afterHours: number; text: string }[];
  comments: { policy: "off" | "closed"; earlier?: { name: string; afterHours: number; text: string }[] };
  /** Views in all, and how many of them fell into the last day. */
  views: number;
  viewsToday: number;
  body: ArticleDocument;
};
