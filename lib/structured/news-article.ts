import type { BreadcrumbList, CorrectionComment, NewsArticle } from "schema-dts";
import type { ArticleKind } from "@/lib/article-kind";
import { changedAt } from "@/lib/changed-at";
import { withOffset } from "@/lib/dates";
import { articlePictures } from "@/lib/share-pictures";
import type { ArticleView, CorrectionView } from "@/lib/views/article-view";
import type { SiteView } from "@/lib/views/site-view";
import { breadcrumbs, sectionCrumbs } from "./breadcrumbs";
import { organizationId, person, publisher } from "./organization";

const types = {
  news: "NewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
  background: "BackgroundNewsArticle",
  report: "ReportageNewsArticle",
  review: "ReviewNewsArticle",
} as const satisfies Record<ArticleKind, string>;

/** An article and the way to it, as search engines ask for them; the same words, names and times as its page shows. */
export function articleThings(article: ArticleView, site: SiteView): [NewsArticle, BreadcrumbList] {
  const crumbs = [...sectionCrumbs(site, article.section), { name: article.headline, url: article.url }];
  return [newsArticle(article, site), breadcrumbs(site, crumbs)];
}

function newsArticle(article: ArticleView, site: SiteView): NewsArticle {
  const url = site.origin + article.url;
  const { publishedAt, contributors, topics, corrections, comments, dateline } = article;
  const description = article.trailText || article.standfirst;
  return {
    "@type": types[article.kind],
    "@id": `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    ...(description !== "" && { description }),
    image: articlePictures(article, site),
    datePublished: withOffset(publishedAt, site.timeZone),
    dateModified: withOffset(changedAt(article), site.timeZone),
    author: contributors.length === 0 ? [publisher(site)] : contributors.map((one) => person(one, site)),
    publisher: publisher(site),
    articleSection: article.section.name,
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(dateline !== "" && { dateline }),
    inLanguage: article.language,
    isAccessibleForFree: true,
    wordCount: article.words,
    ...(comments.policy !== "off" && { commentCount: comments.total }),
    ...(corrections.length > 0 && { correction: corrections.map((one) => correctionComment(one, site)) }),
    copyrightHolder: { "@id": organizationId(site) },
  };
}

function correctionComment({ text, publishedAt }: CorrectionView, { timeZone }: SiteView): CorrectionComment {
  return { "@type": "CorrectionComment", text, datePublished: withOffset(publishedAt, timeZone) };
}
