import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { type ArticleDeed, mayWithArticle } from "@/lib/article-rights";
import { readScheduleRefusal } from "@/lib/schedule-refusal";
import type { WorkflowView } from "@/lib/views/workflow-view";
import { possibleDeeds, stageOf } from "@/lib/workflow";
import type { Prisma, PrismaClient } from "@/server/generated/prisma/client";
import { siteClock } from "@/server/settings/site-clock";

const workflowSelect = {
  id: true,
  state: true,
  ownerId: true,
  owner: { select: { id: true, name: true } },
  sectionId: true,
  topSectionId: true,
  sectionChosen: true,
  section: { select: { id: true, slug: true, name: true } },
  slug: true,
  slugByHand: true,
  workingRevision: { select: { id: true, number: true } },
  liveRevision: { select: { id: true, number: true } },
  scheduledRevision: { select: { number: true } },
  firstPublishedAt: true,
  listedAt: true,
  substantivelyUpdatedAt: true,
  embargoedUntil: true,
  reviewRequestedAt: true,
  returnedAt: true,
  returnedNote: true,
  returnedBy: { select: { name: true } },
  scheduledFor: true,
  scheduledBy: { select: { name: true } },
  scheduledSubstantive: true,
  scheduledNote: true,
  scheduleRefusal: true,
  trashedAt: true,
  retractionNotice: true,
  corrections: { orderBy: [{ publishedAt: "desc" }, { id: "desc" }] },
  changeNotes: { orderBy: [{ publishedAt: "desc" }, { id: "desc" }] },
} satisfies Prisma.ArticleSelect;

async function readRow(db: PrismaClient, id: string) {
  const row = await db.article.findUnique({ where: { id }, select: workflowSelect });
  return row === null ? null : { ...row, hasChanges: row.workingRevision?.id !== row.liveRevision?.id };
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** Where an article stands and what this actor can do with it; null when there is no such article for them. */
export async function getWorkflow(
  db: PrismaClient,
  { articleId, actor }: { articleId: string; actor: Actor },
): Promise<WorkflowView | null> {
  const row = await readRow(db, articleId);
  if (row === null || !mayWithArticle(actor, "read", row)) return null;
  const may = (deed: ArticleDeed) => mayWithArticle(actor, deed, row);
  return {
    articleId,
    stage: stageOf(row),
    deeds: possibleDeeds(actor, row),
    may: {
      overrideChecklist: may("override-checklist"),
      embargo: may("embargo"),
      assign: may("assign"),
      sharePreview: may("share-preview"),
      approveNotes: may("approve-change-note"),
    },
    owner: row.owner,
    ...placeOf(row),
    ...timesOf(row),
    schedule: scheduleOf(row),
    retractionNotice: row.retractionNotice,
    corrections: row.corrections.map(({ id, kind, text, publishedAt }) => {
      return { id, kind, text, publishedAt: publishedAt.toISOString() };
    }),
    changeNotes: row.changeNotes.map(({ id, text, publishedAt, approvedAt }) => {
      return { id, text, publishedAt: publishedAt.toISOString(), isApproved: approvedAt !== null };
    }),
    timeZone: (await siteClock(db)).timeZone,
  };
}

function placeOf({ section, sectionChosen, slug, slugByHand, listedAt, ...row }: Row) {
  return {
    section: { ...section, isChosen: sectionChosen },
    slug,
    slugByHand,
    url: addresses.article(section.slug, slug),
    isLive: listedAt !== null,
    workingRevision: row.workingRevision?.number ?? 0,
    liveRevision: row.liveRevision?.number ?? null,
  };
}

function timesOf(row: Row) {
  const { returnedAt, returnedBy, returnedNote } = row;
  return {
    firstPublishedAt: row.firstPublishedAt?.toISOString() ?? null,
    substantivelyUpdatedAt: row.substantivelyUpdatedAt?.toISOString() ?? null,
    embargoedUntil: row.embargoedUntil?.toISOString() ?? null,
    reviewRequestedAt: row.reviewRequestedAt?.toISOString() ?? null,
    returned:
      returnedAt === null ? null : { at: returnedAt.toISOString(), by: returnedBy?.name ?? "", note: returnedNote },
  };
}

function scheduleOf(row: Row): WorkflowView["schedule"] {
  if (row.scheduledFor === null) return null;
  return {
    for: row.scheduledFor.toISOString(),
    revision: row.scheduledRevision?.number ?? 0,
    by: row.scheduledBy?.name ?? "",
    substantive: row.scheduledSubstantive,
    changeNote: row.scheduledNote,
    refusal: readScheduleRefusal(row.scheduleRefusal),
  };
}
