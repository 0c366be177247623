import { addresses } from "@/lib/addresses";
import { type FeedPlace, feedAddress, feedFormatNames } from "@/lib/feed-addresses";
import type { LockedArticle } from "@/server/articles/lock-article";
import { env } from "@/server/env";
import type { Transaction } from "@/server/transaction";

/**
 * Notes, in the transaction of a change, that search engines and feed hubs are to be told of it; nothing is sent here,
 * so that nobody outside can delay or fail a publish. Called for what readers would want to know: a publication, an
 * update of substance, a correction, another address, a withdrawal. Nothing is noted while neither is configured.
 */
export async function writePings(
  tx: Transaction,
  { before, after, now }: { before: LockedArticle; after: LockedArticle; now: Date },
): Promise<void> {
  const seen = [before, after].filter((article) => article.listedAt !== null);
  if (seen.length === 0) return;
  const { indexNowKey, webSubHub } = env();
  const rows = [
    ...(indexNowKey === null ? [] : [{ kind: "indexNow" as const, paths: unique(seen.map(articlePath)) }]),
    ...(webSubHub === null ? [] : [{ kind: "webSub" as const, paths: await feedPaths(tx, seen) }]),
  ];
  if (rows.length === 0) return;
  await tx.ping.createMany({ data: rows.map((row) => ({ ...row, createdAt: now, dueAt: now })) });
}

function articlePath({ section, slug }: LockedArticle): string {
  return addresses.article(section.slug, slug);
}

/** The addresses of every feed that an article stands in. */
async function feedPaths(tx: Transaction, articles: readonly LockedArticle[]): Promise<string[]> {
  const sectionIds = unique(articles.flatMap(({ sectionId, topSectionId }) => [sectionId, topSectionId]));
  const topicIds = unique(articles.flatMap(({ topics }) => topics.map(({ topicId }) => topicId)));
  const contributorIds = unique(articles.flatMap(({ bylines }) => bylines.map(({ contributorId }) => contributorId)));
  const slugs = await tx.$queryRaw<{ kind: "section" | "topic" | "contributor"; slug: string }[]>`
    SELECT 'section' AS kind, slug FROM section WHERE id = ANY (${sectionIds}::uuid[])
    UNION ALL SELECT 'topic', slug FROM topic WHERE id = ANY (${topicIds}::uuid[])
    UNION ALL SELECT 'contributor', slug FROM contributor WHERE id = ANY (${contributorIds}::uuid[])`;
  const places: FeedPlace[] = [{ kind: "site" }, ...slugs];
  return places.flatMap((place) => feedFormatNames.map((format) => feedAddress(place, format)));
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
