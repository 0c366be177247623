import type { ArticleKind } from "@/lib/article-kind";

/** The kinds of articles as screens name them. */
export const articleKindNames: Record<ArticleKind, string> = {
  news: "News",
  analysis: "Analysis",
  opinion: "Opinion",
  background: "Background",
  report: "Report",
  review: "Review",
};
