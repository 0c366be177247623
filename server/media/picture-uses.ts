import type { Transaction } from "@/server/transaction";

export type PictureUses = {
  articles: { id: string; headline: string; isPublic: boolean; isLead: boolean; inLiveBody: boolean }[];
  contributors: { id: string; name: string }[];
  pages: { slug: string; title: string }[];
};

/**
 * What shows a picture, or would: articles in a revision that is live, being worked on or scheduled, contributors, pages.
 * The bodies are found by the index revision_body_media.
 */
export async function pictureUses(
  tx: Pick<Transaction, "$queryRaw" | "contributor">,
  mediaId: string,
): Promise<PictureUses> {
  const articles = await tx.$queryRaw<PictureUses["articles"]>`
    WITH showing AS (
      SELECT id, article_id FROM revision
       WHERE jsonb_path_query_array(body, '$.blocks.**.mediaId') @> to_jsonb(${mediaId}::text)
    ), candidate AS (
      SELECT article_id AS id FROM showing
      UNION SELECT id FROM article WHERE lead_media_id = ${mediaId}::uuid
      UNION SELECT article_id FROM revision WHERE lead_media_id = ${mediaId}::uuid
    )
    SELECT * FROM (
      SELECT a.id, a.headline, a.listed_at IS NOT NULL AS "isPublic",
             a.lead_media_id IS NOT DISTINCT FROM ${mediaId}::uuid AS "isLead",
             EXISTS (SELECT FROM showing WHERE showing.id = a.live_revision_id) AS "inLiveBody",
             EXISTS (SELECT FROM revision r
                      WHERE r.id IN (a.live_revision_id, a.working_revision_id, a.scheduled_revision_id)
                        AND (r.lead_media_id = ${mediaId}::uuid OR r.id IN (SELECT id FROM showing))) AS held
        FROM candidate JOIN article a USING (id)
    ) used WHERE "isLead" OR held ORDER BY id DESC`;
  const pages = await tx.$queryRaw<PictureUses["pages"]>`
    SELECT slug, title FROM page
     WHERE jsonb_path_query_array(body, '$.blocks.**.mediaId') @> to_jsonb(${mediaId}::text) ORDER BY title`;
  const contributors = await tx.contributor.findMany({
    where: { portraitId: mediaId },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return { articles, contributors, pages };
}

export function isInUse({ articles, contributors, pages }: PictureUses): boolean {
  return articles.length + contributors.length + pages.length > 0;
}
