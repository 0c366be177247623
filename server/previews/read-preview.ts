import { readableDocument } from "@/blocks/document";
import { documentPlainText } from "@/blocks/plain-text";
import { countWords } from "@/lib/reading-time";
import type { PreviewView } from "@/lib/views/preview-view";
import { type ArticleRow, articleColumns } from "@/server/articles/article-row";
import { cardJoins } from "@/server/articles/card";
import { articleOf } from "@/server/articles/get-published-article";
import type { PrismaClient } from "@/server/generated/prisma/client";

type PreviewRow = ArticleRow & { number: number; savedAt: Date; isLive: boolean; isWorking: boolean };

/**
 * The page of an article with the text of one of its revisions, live or not, as readers would see it now: what has no
 * time of publication yet has the one that it is scheduled for, or `now`. Whoever asks has been let in before.
 */
export async function readPreview(
  db: PrismaClient,
  { revisionId, now }: { revisionId: string; now: Date },
): Promise<PreviewView | null> {
  const [row] = await db.$queryRaw<PreviewRow[]>`
    SELECT ${articleColumns}, r.number, r.created_at AS "savedAt", a.is_live AS "isLive", a.is_working AS "isWorking"
      FROM (SELECT own.id, own.slug, own.kind, own.words, own.section_id, own.language, own.comment_policy,
                   own.substantively_updated_at, text.headline, text.kicker, text.standfirst, text.trail_text,
                   text.dateline, text.lead_media_id, text.lead_caption, text.id AS revision_id,
                   coalesce(own.first_published_at, own.scheduled_for, ${now}) AS listed_at,
                   coalesce(own.live_revision_id = text.id AND own.listed_at IS NOT NULL, false) AS is_live,
                   coalesce(own.working_revision_id = text.id, false) AS is_working
              FROM revision text JOIN article own ON own.id = text.article_id
             WHERE text.id = ${revisionId}::uuid) a ${cardJoins}
      JOIN revision r ON r.id = a.revision_id
      LEFT JOIN section above ON above.id = s.parent_id`;
  if (row === undefined) return null;
  const words = countWords(documentPlainText(readableDocument(row.body)));
  const { article } = await articleOf(db, { ...row, words });
  const { number: revision, savedAt, isLive, isWorking } = row;
  return { article, revision, savedAt: savedAt.toISOString(), isLive, isWorking };
}
