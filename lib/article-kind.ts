/** What kind of journalism an article is; the subtypes of schema.org's NewsArticle. "news" is the plain report of the day. */
export const articleKinds = ["news", "analysis", "opinion", "background", "report", "review"] as const;

export type ArticleKind = (typeof articleKinds)[number];
