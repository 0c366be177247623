import { type Actor, actorStaffId } from "@/lib/actor";
import { type ChangeNoteRefusal, changeNoteRefusal } from "@/lib/change-note";
import { wallTimeMeaning } from "@/lib/schedule-time";
import { type Clearance, clearForReaders } from "@/server/articles/clear-for-readers";
import type { LockedArticle } from "@/server/articles/lock-article";
import { lockForTransition, type TransitionRefusal } from "@/server/articles/lock-for-transition";
import { offSchedule, outOfReview } from "@/server/articles/settled-columns";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { siteClock } from "@/server/settings/site-clock";
import { inTransaction } from "@/server/transaction";

export type ScheduleArticle = {
  articleId: string;
  /** The number of the revision that is to be published; what is saved afterwards is not. */
  expectedRevision: number;
  /** "2026-03-29T02:30" in the site's time zone. */
  wallTime: string;
  /** Which of two is meant, where clocks are put forward or back; see lib/schedule-time.ts. */
  choice?: "earlier" | "later" | null;
  /** As with publish-article.ts. */
  substantive?: boolean;
  changeNote?: string;
  overrideReason?: string;
  actor: Actor;
  now: Date;
};

export type ScheduleArticleResult =
  /** The time in ISO 8601, in UTC. */
  | { ok: true; scheduledFor: string; changed: boolean }
  | { ok: false; refusal: TransitionRefusal | "stale-revision" | "malformed-time" | "in-the-past" | ChangeNoteRefusal }
  /** The wall time does not exist, or exists twice; both meanings, in ISO 8601, and the zone. */
  | { ok: false; refusal: "skipped-time" | "doubled-time"; earlier: string; later: string; timeZone: string }
  /** Until when it is under an embargo. */
  | { ok: false; refusal: "before-embargo"; embargoedUntil: string }
  | Extract<Clearance, { refusal: "checklist" }>;

/**
 * Has the clock publish the working revision: a draft, or the changes of a live article, which readers see as it is
 * until then. Scheduling what is scheduled moves it. What the checklist asks is asked now, and once more when the time
 * has come.
 */
export async function scheduleArticle(schedule: ScheduleArticle): Promise<ScheduleArticleResult> {
  const { articleId, expectedRevision, substantive = false, actor, now } = schedule;
  const changeNote = schedule.changeNote?.trim() ?? "";
  const overrideReason = schedule.overrideReason?.trim() ?? "";
  return inTransaction<ScheduleArticleResult>(async (tx) => {
    const found = await lockForTransition(tx, { articleId, transition: "schedule-article", actor });
    if (!found.ok) return found;
    const { article } = found;
    const revision = article.workingRevision;
    if (revision === null) return { ok: false, refusal: "not-found" };
    if (revision.number !== expectedRevision) return { ok: false, refusal: "stale-revision" };
    const { timeZone } = await siteClock(tx);
    const time = scheduledTime(schedule, { timeZone, now });
    if (!time.ok) return time;
    const unfit = changeNoteRefusal(changeNote, article);
    if (unfit !== null) return { ok: false, refusal: unfit };
    const { at } = time;
    const asked = { revisionId: revision.id, at, actor, overrideReason, liftsEmbargo: false };
    const clearance = await clearForReaders(tx, article, asked);
    if (!clearance.ok) return clearance.refusal === "embargoed" ? beforeEmbargo(article) : clearance;

    const { overridden } = clearance;
    const columns = {
      scheduledFor: at,
      scheduledRevisionId: revision.id,
      scheduledSubstantive: substantive,
      scheduledNote: changeNote,
    };
    const scheduledFor = at.toISOString();
    if (isSame(article, columns)) return { ok: true, scheduledFor, changed: false };
    await tx.article.update({
      where: { id: articleId },
      data: {
        ...(article.listedAt === null && { state: "scheduled" }),
        ...outOfReview,
        ...offSchedule,
        ...columns,
        scheduledById: actorStaffId(actor),
        scheduledOverrides: overridden,
        updatedAt: now,
      },
      select: { id: true },
    });
    const details = {
      revision: revision.number,
      scheduledFor,
      substantive,
      ...(overridden.length > 0 && { overridden, overrideReason }),
    };
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "schedule-article",
      subject: "article",
      subjectId: articleId,
      details,
    });
    return { ok: true, scheduledFor, changed: true };
  });
}

function scheduledTime(
  { wallTime, choice = null }: ScheduleArticle,
  { timeZone, now }: { timeZone: string; now: Date },
): { ok: true; at: Date } | Extract<ScheduleArticleResult, { ok: false }> {
  const meaning = wallTimeMeaning(wallTime, timeZone);
  if (meaning.kind === "malformed") return { ok: false, refusal: "malformed-time" };
  if (meaning.kind !== "exact" && choice === null) {
    const both = { earlier: meaning.earlier.toISOString(), later: meaning.later.toISOString(), timeZone };
    return { ok: false, refusal: `${meaning.kind}-time`, ...both };
  }
  const at = meaning.kind === "exact" ? meaning.instant : choice === "later" ? meaning.later : meaning.earlier;
  return at > now ? { ok: true, at } : { ok: false, refusal: "in-the-past" };
}

function beforeEmbargo({ embargoedUntil }: LockedArticle): ScheduleArticleResult {
  return { ok: false, refusal: "before-embargo", embargoedUntil: embargoedUntil?.toISOString() ?? "" };
}

type Columns = Pick<LockedArticle, "scheduledRevisionId" | "scheduledFor" | "scheduledSubstantive" | "scheduledNote">;

function isSame(article: LockedArticle, columns: Columns): boolean {
  return (
    article.scheduledFor?.getTime() === columns.scheduledFor?.getTime() &&
    article.scheduledRevisionId === columns.scheduledRevisionId &&
    article.scheduledSubstantive === columns.scheduledSubstantive &&
    article.scheduledNote === columns.scheduledNote &&
    article.scheduleRefusedAt === null
  );
}
