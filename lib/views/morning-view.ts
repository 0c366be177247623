import type { DeskArticleView } from "@/lib/views/desk-article-view";

/** An article that readers see, with how often it was read over a span or since it appeared. */
export type ReadArticle = {
  id: string;
  headline: string;
  section: string;
  url: string;
  listedAt: string;
  views: number;
  /** Whether whoever looks may open it in the newsroom. */
  mayOpen: boolean;
};

/** What somebody on the staff opens in the morning. */
export type MorningView = {
  /** Their time has passed by more than a minute, and readers do not see them. */
  overdue: DeskArticleView[];
  /** Scheduled for the rest of the site's day, the next first. */
  due: DeskArticleView[];
  /** The longest waiting first. */
  inReview: DeskArticleView[];
  /** One's own that are not before readers, the latest changed first. */
  drafts: DeskArticleView[];
  /** Live, with something newer behind it. */
  changed: DeskArticleView[];
  published: ReadArticle[];
  mostRead: Record<"hour" | "day" | "week", ReadArticle[]>;
};
