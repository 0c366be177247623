import type { StaffActor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import type { ArticleKind } from "@/lib/article-kind";
import type { ArticleStateView } from "@/lib/article-state";
import type { DeskArticleView } from "@/lib/views/desk-article-view";
import { possibleDeeds, stageOf } from "@/lib/workflow";
import { Prisma } from "@/server/generated/prisma/client";
import { overdueAfter } from "@/server/schedule/list-overdue";

/** What {@link deskColumns} selects. */
export type DeskArticleRow = {
  id: string;
  revision: number;
  state: ArticleStateView;
  kind: ArticleKind;
  headline: string;
  slugline: string;
  words: number;
  slug: string;
  sectionId: string;
  topSectionId: string;
  section: { slug: string; name: string };
  owner: { id: string; name: string } | null;
  contributors: string[] | null;
  changedBy: string | null;
  hasChanges: boolean;
  updatedAt: Date;
  firstPublishedAt: Date | null;
  listedAt: Date | null;
  scheduledFor: Date | null;
  embargoedUntil: Date | null;
  reviewRequestedAt: Date | null;
  trashedAt: Date | null;
};

/** All that the newsroom's lists show of an article `a` joined by {@link deskJoins}; bodies stay unread. */
export const deskColumns = Prisma.sql`
  a.id, r.number AS revision, a.state::text AS state, a.kind::text AS kind, r.headline, r.slugline, a.words, a.slug,
  a.section_id AS "sectionId", a.top_section_id AS "topSectionId",
  json_build_object('slug', s.slug, 'name', s.name) AS section,
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS owner,
  (SELECT json_agg(c.name ORDER BY b.position)
     FROM byline b JOIN contributor c ON c.id = b.contributor_id WHERE b.article_id = a.id) AS contributors,
  w.name AS "changedBy", a.working_revision_id IS DISTINCT FROM a.live_revision_id AS "hasChanges",
  a.updated_at AS "updatedAt", a.first_published_at AS "firstPublishedAt", a.listed_at AS "listedAt",
  a.scheduled_for AS "scheduledFor", a.embargoed_until AS "embargoedUntil",
  a.review_requested_at AS "reviewRequestedAt", a.trashed_at AS "trashedAt"`;

export const deskJoins = Prisma.sql`
  JOIN section s ON s.id = a.section_id
  JOIN revision r ON r.id = a.working_revision_id
  LEFT JOIN staff w ON w.id = r.staff_id
  LEFT JOIN staff o ON o.id = a.owner_id`;

/** The one way from a row to what a list shows to somebody. */
export function deskArticle(row: DeskArticleRow, { actor, now }: { actor: StaffActor; now: Date }): DeskArticleView {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const holding = { ...row, ownerId: row.owner?.id ?? null };
  return {
    id: row.id,
    revision: row.revision,
    stage: stageOf(row),
    headline: row.headline,
    slugline: row.slugline,
    kind: row.kind,
    section: row.section,
    contributors: row.contributors ?? [],
    owner: row.owner,
    words: row.words,
    updatedAt: row.updatedAt.toISOString(),
    changedBy: row.changedBy,
    scheduledFor: iso(row.scheduledFor),
    isOverdue: row.scheduledFor !== null && row.scheduledFor.getTime() + overdueAfter * 1_000 < now.getTime(),
    embargoedUntil: iso(row.embargoedUntil),
    reviewRequestedAt: iso(row.reviewRequestedAt),
    listedAt: iso(row.listedAt),
    trashedAt: iso(row.trashedAt),
    deeds: possibleDeeds(actor, holding),
    url: row.listedAt === null ? null : addresses.article(row.section.slug, row.slug),
  };
}
