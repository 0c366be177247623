import type { ArticleView } from "@/lib/views/article-view";

/** An article as readers would see it, and what of it is shown. */
export type PreviewView = {
  article: ArticleView;
  revision: number;
  /** ISO 8601. */
  savedAt: string;
  /** What the revision is to the article now. */
  isLive: boolean;
  isWorking: boolean;
};
