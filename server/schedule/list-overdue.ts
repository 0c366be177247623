import { readScheduleRefusal, type ScheduleRefusal } from "@/lib/schedule-refusal";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** Seconds after which what is due and not published is a warning. */
export const overdueAfter = 60;

/** `scheduledFor` in ISO 8601. */
export type OverdueArticle = {
  articleId: string;
  headline: string;
  scheduledFor: string;
  secondsLate: number;
  /** Null while nothing was refused: then nobody has looked. */
  refusal: ScheduleRefusal | null;
};

/** What should have been published a minute ago and was not, longest first; for the banner, the log and /readyz. */
export async function listOverdue(db: PrismaClient, { now }: { now: Date }): Promise<OverdueArticle[]> {
  const rows = await db.article.findMany({
    where: { scheduledFor: { lt: new Date(now.getTime() - overdueAfter * 1_000) } },
    orderBy: [{ scheduledFor: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      headline: true,
      scheduledFor: true,
      scheduleRefusal: true,
      scheduledRevision: { select: { headline: true } },
    },
  });
  return rows.map(({ id, headline, scheduledFor, scheduleRefusal, scheduledRevision }) => ({
    articleId: id,
    headline: scheduledRevision?.headline ?? headline,
    scheduledFor: scheduledFor?.toISOString() ?? "",
    secondsLate: Math.round((now.getTime() - (scheduledFor?.getTime() ?? 0)) / 1_000),
    refusal: readScheduleRefusal(scheduleRefusal),
  }));
}
