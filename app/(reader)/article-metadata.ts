import type { Metadata } from "next";
import { changedAt } from "@/lib/changed-at";
import { withOffset } from "@/lib/dates";
import { pageMarks } from "@/lib/page-marks";
import { articleSharePicture } from "@/lib/share-pictures";
import type { ArticleView } from "@/lib/views/article-view";
import type { SiteView } from "@/lib/views/site-view";
import { feedTypes, linkCard } from "./page-metadata";

/** The head of an article's page: its own words, names and times, as the page and its linked data have them. */
export function articleMetadata(article: ArticleView, site: SiteView, tags: readonly string[]): Metadata {
  const { headline: title, url, contributors, publishedAt } = article;
  const { slug, name } = article.section;
  const section = { place: { kind: "section", slug } as const, name };
  const description = article.trailText || article.standfirst;
  const card = linkCard({ title, description, url, picture: articleSharePicture(article, site) }, site);
  return {
    title,
    description,
    alternates: { canonical: url, types: feedTypes(site, section) },
    authors: contributors.map((contributor) => ({ name: contributor.name, url: site.origin + contributor.url })),
    ...card,
    openGraph: {
      ...card.openGraph,
      type: "article",
      section: article.section.name,
      publishedTime: withOffset(publishedAt, site.timeZone),
      modifiedTime: withOffset(changedAt(article), site.timeZone),
      authors: contributors.map((contributor) => site.origin + contributor.url),
      tags: article.topics.map(({ name }) => name),
    },
    other: pageMarks({ tags }),
  };
}
