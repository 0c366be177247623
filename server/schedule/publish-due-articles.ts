import { storedScheduleRefusal } from "@/lib/schedule-refusal";
import { db } from "@/server/db";
import { type DueOutcome, publishDueArticle } from "@/server/schedule/publish-due-article";

/** How many are published side by side: those of one section follow each other in any case. */
const lanes = 3;

/**
 * Publishes everything that is due by `clock`, oldest first, and tells of each. One that fails is put off and holds up
 * none of the others. Resolves with the number of articles that were published.
 *
 * @throws when the database cannot be reached; nothing is lost then, the rows wait in it.
 */
export async function publishDueArticles(
  clock: () => Promise<Date>,
  tell: (outcome: DueOutcome | { articleId: string; outcome: "failed"; error: unknown }) => void = () => undefined,
  signal?: AbortSignal,
): Promise<number> {
  let published = 0;
  const lane = async () => {
    while (!signal?.aborted) {
      const outcome = await attempt(await clock(), tell);
      if (outcome === "none") return;
      if (outcome === "published") published += 1;
    }
  };
  // One goes ahead: a process that has just begun is slow with its first, and would hold up the others with three.
  const first = await attempt(await clock(), tell);
  if (first === "none") return 0;
  if (first === "published") published += 1;
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const broken = ended.find((one) => one.status === "rejected");
  if (broken !== undefined) throw broken.reason;
  return published;
}

async function attempt(
  now: Date,
  tell: Parameters<typeof publishDueArticles>[1] = () => undefined,
): Promise<"none" | "published" | "refused"> {
  let claimed: string | null = null;
  try {
    const outcome = await publishDueArticle(now, (articleId) => {
      claimed = articleId;
    });
    if (outcome === null) return "none";
    tell(outcome);
    return outcome.outcome;
  } catch (error) {
    if (claimed === null) throw error;
    // Raw, so that the time of its last change stays. When this fails too, it was the database and not the article.
    await db.$executeRaw`
      UPDATE article SET schedule_refused_at = ${now}, schedule_refusal = ${storedScheduleRefusal({ kind: "failed" })}
       WHERE id = ${claimed}::uuid AND scheduled_for <= ${now}`;
    tell({ articleId: claimed, outcome: "failed", error });
    return "refused";
  }
}
