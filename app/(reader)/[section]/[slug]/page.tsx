import type { Metadata } from "next";
import { cache } from "react";
import { ArticlePage } from "@/components/article/article-page";
import { PageFrame } from "@/components/site/page-frame";
import { StructuredData } from "@/components/site/structured-data";
import { addresses } from "@/lib/addresses";
import { articleThings } from "@/lib/structured/news-article";
import { getPublishedArticle } from "@/server/articles/get-published-article";
import { db } from "@/server/db";
import { articleMetadata } from "../../article-metadata";
import { currentSite } from "../../current-site";
import { MissingAddress, missingMetadata } from "../../missing-address";

type Props = { params: Promise<{ section: string; slug: string }> };

/** Keyed by plain values, because metadata and page are given different objects. */
const read = cache((section: string, slug: string) => getPublishedArticle(db, { section, slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params;
  const [site, found] = await Promise.all([currentSite(), read(section, slug)]);
  if (found === null) return missingMetadata(addresses.article(section, slug));
  return articleMetadata(found.article, site, found.tags);
}

export default async function Article({ params }: Props) {
  const { section, slug } = await params;
  const [site, found] = await Promise.all([currentSite(), read(section, slug)]);
  if (found === null) return <MissingAddress path={addresses.article(section, slug)} />;
  return (
    <PageFrame site={site} now={new Date()} current={found.article.section.slug}>
      <StructuredData things={articleThings(found.article, site)} />
      <ArticlePage article={found.article} site={site} />
    </PageFrame>
  );
}
