import { addresses } from "@/lib/addresses";
import { tags } from "@/lib/cache-tags";
import type { RemovedDemonstration } from "@/server/demonstration/remove-demonstration";
import { demoLoading } from "@/server/demonstration/reset-demo-settings";
import type { Transaction } from "@/server/transaction";

type Removal = RemovedDemonstration & { tags: string[] };
type Row = { id: string; slug: string; name: string; used: boolean };

/** Takes out what stood around the demonstration's articles, as far as nothing that stays uses it. */
export async function removeDemoNewspaper(tx: Transaction): Promise<Removal & { mediaIds: string[] }> {
  const removals = [
    await removeTopics(tx),
    await removeContributors(tx),
    await removeSections(tx),
    await removePages(tx),
  ];
  const pictures = await removePictures(tx);
  const paths = removals.flatMap((removal) => removal.paths);
  // What led to an address that is gone leads nowhere.
  await tx.redirect.deleteMany({ where: { toPath: { in: paths } } });
  return {
    removed: [...removals, pictures].flatMap((removal) => removal.removed),
    kept: [...removals, pictures].flatMap((removal) => removal.kept),
    tags: [...removals.flatMap((removal) => removal.tags), ...paths.map(tags.path)],
    mediaIds: pictures.mediaIds,
  };
}

async function removeTopics(tx: Transaction) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, slug, name, EXISTS (SELECT 1 FROM article_topic WHERE topic_id = topic.id) AS used
    FROM topic WHERE substr(id::text, 15, 1) = '8' ORDER BY id FOR UPDATE`;
  const gone = rows.filter((row) => !row.used);
  await tx.topic.deleteMany({ where: { id: { in: gone.map((row) => row.id) } } });
  return removal("topic", rows, "it has articles of your own", { tag: tags.topic, path: addresses.topic });
}

async function removeContributors(tx: Transaction) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, slug, name, EXISTS (SELECT 1 FROM byline WHERE contributor_id = contributor.id)
      OR EXISTS (SELECT 1 FROM staff WHERE contributor_id = contributor.id) AS used
    FROM contributor WHERE substr(id::text, 15, 1) = '8' ORDER BY id FOR UPDATE`;
  const gone = rows.filter((row) => !row.used);
  await tx.contributor.deleteMany({ where: { id: { in: gone.map((row) => row.id) } } });
  return removal("contributor", rows, "an article or a member of staff of yours has this name", {
    tag: tags.contributor,
    path: addresses.contributor,
  });
}

async function removeSections(tx: Transaction) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, slug, name,
      EXISTS (SELECT 1 FROM article WHERE section.id IN (article.section_id, article.top_section_id))
      OR EXISTS (SELECT 1 FROM section AS inner_section WHERE inner_section.parent_id = section.id
        AND (substr(inner_section.id::text, 15, 1) <> '8'
          OR EXISTS (SELECT 1 FROM article WHERE article.section_id = inner_section.id))) AS used
    FROM section WHERE substr(id::text, 15, 1) = '8' ORDER BY id FOR UPDATE`;
  const gone = rows.filter((row) => !row.used).map((row) => row.id);
  await tx.section.deleteMany({ where: { id: { in: gone }, parentId: { not: null } } });
  await tx.section.deleteMany({ where: { id: { in: gone } } });
  return removal("section", rows, "it has articles or sections of your own", {
    tag: tags.section,
    path: addresses.section,
  });
}

/** Pages have no ids; those of the demonstration are those that stand as they were loaded. */
async function removePages(tx: Transaction) {
  const loaded = await demoLoading(tx);
  const pages = await tx.page.findMany({ select: { slug: true, title: true, updatedAt: true } });
  const brought = pages.filter((page) => loaded?.pages.includes(page.slug));
  const rows = brought.map(({ slug, title, updatedAt }) => ({
    id: slug,
    slug,
    name: title,
    used: updatedAt.getTime() !== loaded?.at.getTime(),
  }));
  const gone = rows.filter((row) => !row.used);
  await tx.page.deleteMany({ where: { slug: { in: gone.map((row) => row.slug) } } });
  return removal("page", rows, "it was changed since", { tag: tags.page, path: addresses.page });
}

async function removePictures(tx: Transaction) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, id::text AS slug, alt_text AS name,
      EXISTS (SELECT 1 FROM contributor WHERE portrait_id = media.id)
      OR EXISTS (SELECT 1 FROM article WHERE lead_media_id = media.id)
      OR EXISTS (SELECT 1 FROM revision WHERE lead_media_id = media.id OR strpos(body::text, media.id::text) > 0)
      OR EXISTS (SELECT 1 FROM page WHERE strpos(body::text, media.id::text) > 0) AS used
    FROM media WHERE substr(id::text, 15, 1) = '8' ORDER BY id FOR UPDATE`;
  const mediaIds = rows.filter((row) => !row.used).map((row) => row.id);
  await tx.media.deleteMany({ where: { id: { in: mediaIds } } });
  const why = "an article, page or contributor that stays shows it";
  const kept = rows.filter((row) => row.used).map(({ name }) => ({ kind: "picture", name, why }));
  return { removed: [{ kind: "pictures", count: mediaIds.length }], kept, mediaIds };
}

function removal(
  kind: string,
  rows: readonly Row[],
  why: string,
  { tag, path }: { tag: (id: string) => string; path: (slug: string) => string },
) {
  const gone = rows.filter((row) => !row.used);
  return {
    removed: [{ kind: `${kind}s`, count: gone.length }],
    kept: rows.filter((row) => row.used).map(({ name }) => ({ kind, name, why })),
    tags: gone.map((row) => tag(row.id)),
    paths: gone.map((row) => path(row.slug)),
  };
}
