import type { Metadata } from "next";
import { cache } from "react";
import { ArticlePage } from "@/components/article/article-page";
import { PageFrame } from "@/components/site/page-frame";
import { addresses } from "@/lib/addresses";
import { pageMarks } from "@/lib/page-marks";
import type { ArticleView } from "@/lib/views/article-view";
import { getPublishedArticle } from "@/server/articles/get-published-article";
import { db } from "@/server/db";
import { currentSite } from "../../current-site";
import { MissingAddress, missingMetadata } from "../../missing-address";

type Props = { params: Promise<{ section: string; slug: string }> };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((section: string, slug: string) => getPublishedArticle(db, { section, slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params;
  const found = await read(section, slug);
  if (found === null) return missingMetadata(addresses.article(section, slug));
  return { ...articleMetadata(found.article), other: pageMarks({ tags: found.tags }) };
}

export default async function Article({ params }: Props) {
  const { section, slug } = await params;
  const [site, found] = await Promise.all([currentSite(), read(section, slug)]);
  if (found === null) return <MissingAddress path={addresses.article(section, slug)} />;
  return (
    <PageFrame site={site} now={new Date()} current={found.article.section.slug}>
      <ArticlePage article={found.article} site={site} />
    </PageFrame>
  );
}

function articleMetadata(article: ArticleView): Metadata {
  const description = article.trailText || article.standfirst;
  const picture = article.picture?.files.wide.at(-1);
  return {
    title: article.headline,
    description,
    alternates: { canonical: article.url },
    authors: article.contributors.map(({ name, url }) => ({ name, url })),
    openGraph: {
      type: "article",
      title: article.headline,
      description,
      url: article.url,
      section: article.section.name,
      publishedTime: article.publishedAt,
      ...(article.updatedAt !== null && { modifiedTime: article.updatedAt }),
      tags: article.topics.map(({ name }) => name),
      ...(picture !== undefined && { images: [{ ...picture, alt: article.picture?.altText ?? "" }] }),
    },
  };
}
