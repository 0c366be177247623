import type { ChangeNoteView, CommentView, CorrectionKind, CorrectionView } from "@/lib/views/article-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { type CardRow, cardColumns, cardJoins } from "./card";

/** Comments beyond these are counted and not shown: an article is one page. */
const shownComments = 300;

export type ArticleRow = CardRow & {
  sectionId: string;
  language: string;
  dateline: string;
  substantivelyUpdatedAt: Date | null;
  body: unknown;
  topics: { id: string; slug: string; name: string }[] | null;
  corrections: { id: string; kind: CorrectionKind; text: string; publishedAt: string }[] | null;
  changes: { id: string; text: string; publishedAt: string }[] | null;
  commentPolicy: "off" | "closed";
  commentTotal: number;
  comments: { id: string; name: string; text: string; createdAt: string }[] | null;
  views: number;
};

export const topicsJson = Prisma.sql`
  (SELECT json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY at.position)
     FROM article_topic at JOIN topic t ON t.id = at.topic_id WHERE at.article_id = a.id)`;

export const correctionsJson = Prisma.sql`
  (SELECT json_agg(json_build_object('id', id, 'kind', kind, 'text', text, 'publishedAt', published_at)
                   ORDER BY published_at, id)
     FROM correction WHERE article_id = a.id)`;

const changesJson = Prisma.sql`
  (SELECT json_agg(json_build_object('id', id, 'text', text, 'publishedAt', published_at) ORDER BY published_at, id)
     FROM change_note WHERE article_id = a.id AND approved_at IS NOT NULL)`;

const comments = Prisma.sql`
  (SELECT json_agg(json_build_object('id', id, 'name', name, 'text', text, 'createdAt', created_at) ORDER BY created_at, id)
     FROM (SELECT id, name, text, created_at FROM comment WHERE article_id = a.id AND state = 'approved'
            ORDER BY created_at, id LIMIT ${shownComments}) shown)`;

/** All that belongs to an article `a` in a section `s` inside `above`, with the text of its revision `r`. */
export const articleColumns = Prisma.sql`
  ${cardColumns}, a.section_id AS "sectionId", a.language, a.dateline,
  a.substantively_updated_at AS "substantivelyUpdatedAt", r.body,
  coalesce(a.comment_policy, s.comment_policy, above.comment_policy,
           (SELECT comment_policy FROM settings WHERE id = 1))::text AS "commentPolicy",
  (SELECT count(*)::int FROM comment WHERE article_id = a.id AND state = 'approved') AS "commentTotal",
  coalesce((SELECT total FROM view_count WHERE article_id = a.id), 0) AS views,
  ${topicsJson} AS topics, ${correctionsJson} AS corrections, ${changesJson} AS changes, ${comments} AS comments`;

/** The published article at an address with all that belongs to it alone, in one statement; null where none stands. */
export async function readArticleRow(
  db: PrismaClient,
  { section, slug }: { section: string; slug: string },
): Promise<ArticleRow | null> {
  const [row] = await db.$queryRaw<ArticleRow[]>`
    SELECT ${articleColumns}
      FROM article a ${cardJoins}
      JOIN revision r ON r.id = a.live_revision_id
      LEFT JOIN section above ON above.id = s.parent_id
     WHERE s.slug = ${section} AND a.slug = ${slug} AND a.listed_at IS NOT NULL`;
  return row ?? null;
}

/** PostgreSQL writes times into JSON with an offset; a view has them in UTC. */
export function correctionsOf(row: Pick<ArticleRow, "corrections">): CorrectionView[] {
  return (row.corrections ?? []).map((one) => ({ ...one, publishedAt: new Date(one.publishedAt).toISOString() }));
}

export function changesOf(row: Pick<ArticleRow, "changes">): ChangeNoteView[] {
  return (row.changes ?? []).map((one) => ({ ...one, publishedAt: new Date(one.publishedAt).toISOString() }));
}

export function commentsOf(row: ArticleRow): CommentView[] {
  return (row.comments ?? []).map((one) => ({ ...one, createdAt: new Date(one.createdAt).toISOString() }));
}
