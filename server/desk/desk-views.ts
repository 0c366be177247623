import type { StaffActor } from "@/lib/actor";
import type { NewsroomOrder, NewsroomView } from "@/lib/newsroom-list";
import { Prisma } from "@/server/generated/prisma/client";

/** Which articles `a` belong to a view. The conditions are those of the indexes that keep each view in order. */
export function inView(view: NewsroomView, actor: StaffActor): Prisma.Sql {
  const state = (name: string) => Prisma.sql`a.state = ${name}::article_state AND a.trashed_at IS NULL`;
  switch (view) {
    case "mine":
      return Prisma.sql`a.owner_id = ${actor.id}::uuid AND a.trashed_at IS NULL`;
    case "all":
      return Prisma.sql`a.trashed_at IS NULL`;
    case "drafts":
      return state("draft");
    case "review":
      return Prisma.sql`(a.state = 'inReview' OR a.review_requested_at IS NOT NULL) AND a.trashed_at IS NULL`;
    case "scheduled":
      return Prisma.sql`a.scheduled_for IS NOT NULL AND a.trashed_at IS NULL`;
    case "changed":
      return Prisma.sql`a.listed_at IS NOT NULL AND a.working_revision_id IS DISTINCT FROM a.live_revision_id
        AND a.trashed_at IS NULL`;
    case "trash":
      return Prisma.sql`a.trashed_at IS NOT NULL`;
    default:
      return state(view);
  }
}

/** The column that a view is ordered by, and which way: id stands after it. */
export const deskOrders: Record<NewsroomOrder, { column: Prisma.Sql; isDescending: boolean }> = {
  changed: { column: Prisma.sql`a.updated_at`, isDescending: true },
  scheduled: { column: Prisma.sql`a.scheduled_for`, isDescending: false },
  trashed: { column: Prisma.sql`a.trashed_at`, isDescending: true },
};
