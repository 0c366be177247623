import type { StaffActor } from "@/lib/actor";
import { articleRights } from "@/lib/article-rights";
import { Prisma } from "@/server/generated/prisma/client";

/**
 * Which articles `a` somebody may open, as conditions of which one must hold: each can be answered in order from an index
 * of its own. The same as the deed "read" of lib/article-rights.ts, for lists.
 */
export function readableArticles(actor: StaffActor): Prisma.Sql[] {
  const own = Prisma.sql`a.owner_id = ${actor.id}::uuid`;
  if (articleRights[actor.role].read !== "any") return [own];
  if (actor.sectionIds === null) return [Prisma.sql`true`];
  const inside = actor.sectionIds.flatMap((id) => [
    Prisma.sql`a.top_section_id = ${id}::uuid`,
    Prisma.sql`a.section_id = ${id}::uuid`,
  ]);
  return [own, ...inside];
}

/** The same in one condition, where nothing is to be kept in order. */
export function mayRead(actor: StaffActor): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(readableArticles(actor), " OR ")})`;
}
