import type { RevisionLine } from "@/lib/views/revision-view";
import type { ReadableArticle } from "@/server/revisions/readable-article";

export const revisionLineSelect = {
  id: true,
  number: true,
  headline: true,
  createdAt: true,
  reason: true,
  automatic: true,
  staff: { select: { name: true } },
} as const;

type Row = {
  id: string;
  number: number;
  headline: string;
  createdAt: Date;
  reason: string;
  automatic: boolean;
  staff: { name: string } | null;
};

/** The one way from a row to a line of the timeline. */
export function revisionLine(row: Row, article: ReadableArticle): Omit<RevisionLine, "folded"> {
  const { id, number, headline, createdAt, reason, automatic, staff } = row;
  const marks: RevisionLine["marks"] = [];
  if (id === article.workingRevisionId) marks.push("working");
  if (id === article.liveRevisionId) marks.push("live");
  if (id === article.scheduledRevisionId) marks.push("scheduled");
  return { number, headline, savedAt: createdAt.toISOString(), savedBy: staff?.name ?? "", reason, automatic, marks };
}
