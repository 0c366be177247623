import { documentSchema } from "@/blocks/document";
import { articleTextSchema } from "@/lib/article-text";
import type { DemoArticle } from "@/prisma/demo/demo-article";
import { demoId } from "@/prisma/demo/demo-id";
import { bylineTextOf, mirroredColumns } from "@/server/articles/mirrored-columns";
import { storedDocument } from "@/server/articles/stored-document";
import { demoClock, demoPublishedAt, demoViewHours } from "@/server/demonstration/demo-times";

export type DemoSite = {
  now: Date;
  timeZone: string;
  language: string;
  /** The top section of each section, by slug. */
  topSectionOf: ReadonlyMap<string, string>;
  contributorNames: ReadonlyMap<string, string>;
};

export type DemoArticleRows = ReturnType<typeof demoArticleRows>;

/** All rows of one demonstration article, as publishing it, and retracting it where it was, would have left them. */
export function demoArticleRows(
  article: DemoArticle,
  site: DemoSite,
  { retractedAfterHours }: { retractedAfterHours?: number } = {},
) {
  const { now } = site;
  const articleId = demoId("article", article.slug);
  const firstPublishedAt = demoPublishedAt(article.published, site);
  const listedAt = retractedAfterHours === undefined ? firstPublishedAt : null;
  const { corrections = [], comments, updatedAfterHours } = article;
  const earlier = comments.earlier ?? [];
  const hours = [...corrections, ...earlier].map((event) => event.afterHours);
  const at = demoClock(firstPublishedAt, [...hours, updatedAfterHours ?? 0, retractedAfterHours ?? 0], now);
  const substantivelyUpdatedAt = updatedAfterHours === undefined ? null : at(updatedAfterHours);
  const withdrawnAt = retractedAfterHours === undefined ? null : at(retractedAfterHours);
  const text = textOf(article);
  const names = article.contributors.map((slug) => known(site.contributorNames, slug));

  return {
    article: {
      ...mirroredColumns(text),
      id: articleId,
      state: withdrawnAt === null ? ("published" as const) : ("retracted" as const),
      kind: article.kind,
      language: site.language,
      sectionId: demoId("section", article.section),
      topSectionId: demoId("section", known(site.topSectionOf, article.section)),
      slug: article.slug,
      commentPolicy: comments.policy,
      bylineText: bylineTextOf(names),
      firstPublishedAt,
      listedAt,
      substantivelyUpdatedAt,
      withdrawnAt,
      createdAt: firstPublishedAt,
      updatedAt: withdrawnAt ?? substantivelyUpdatedAt ?? firstPublishedAt,
    },
    revision: {
      ...text,
      body: storedDocument(text.body),
      id: demoId("revision", article.slug),
      articleId,
      number: 1,
      reason: "Demonstration",
      createdAt: firstPublishedAt,
    },
    topics: article.topics.map((slug, position) => ({ articleId, topicId: demoId("topic", slug), position, listedAt })),
    bylines: article.contributors.map((slug, position) => ({
      articleId,
      contributorId: demoId("contributor", slug),
      position,
      listedAt,
    })),
    corrections: corrections.map(({ kind, text, afterHours }, place) => ({
      id: demoId("correction", `${article.slug} ${place}`),
      articleId,
      kind,
      text,
      publishedAt: at(afterHours),
      listedAt,
    })),
    comments: earlier.map(({ name, text, afterHours }, place) => ({
      id: demoId("comment", `${article.slug} ${place}`),
      articleId,
      name,
      text,
      state: "approved" as const,
      createdAt: at(afterHours),
    })),
    viewCount: { articleId, total: article.views },
    viewHours: demoViewHours(article.viewsToday, { publishedAt: firstPublishedAt, now }).map((part) => ({
      ...part,
      articleId,
    })),
  };
}

function textOf(article: DemoArticle) {
  return articleTextSchema.parse({
    headline: article.headline,
    standfirst: article.standfirst,
    trailText: article.trailText,
    kicker: article.kicker ?? "",
    slugline: article.slug,
    dateline: article.dateline ?? "",
    leadMediaId: article.picture === undefined ? null : demoId("media", article.picture),
    leadCaption: article.caption ?? "",
    body: documentSchema.parse(article.body),
  });
}

/** Content names what it belongs to by slug; a slug that nothing has is a fault in the content. */
function known<Value>(map: ReadonlyMap<string, Value>, slug: string): Value {
  const value = map.get(slug);
  if (value === undefined) throw new Error(`The demonstration content names "${slug}", which it does not hold.`);
  return value;
}
