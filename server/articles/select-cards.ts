import type { CardView } from "@/lib/views/card-view";
import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";
import { type CardRow, cardColumns, cardJoins, cardView } from "./card";

/**
 * The cards of the articles that `choice` selects, in one statement. A choice gives rows of (id uuid, role text, place
 * bigint); the cards of each role come in the order of their places. Whatever is chosen, what readers may not see is
 * left out here.
 */
export async function selectCards<Role extends string>(
  db: PrismaClient,
  choice: Prisma.Sql,
): Promise<(role: Role) => CardView[]> {
  const rows = await db.$queryRaw<(CardRow & { cardRole: Role })[]>`
    SELECT chosen.role AS "cardRole", ${cardColumns}
      FROM (${choice}) AS chosen (id, role, place)
      JOIN article a ON a.id = chosen.id AND a.listed_at IS NOT NULL
      ${cardJoins}
     ORDER BY chosen.place, a.id`;
  return (role) => rows.filter((row) => row.cardRole === role).map(cardView);
}

/** A choice of these articles, in this order. */
export function theseArticles(ids: readonly string[], role: string): Prisma.Sql {
  return Prisma.sql`SELECT id, ${role}::text, place FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS named (id, place)`;
}

/** A choice of the newest published articles, without those excluded. */
export function newestArticles(role: string, limit: number, excluded: readonly string[] = []): Prisma.Sql {
  return Prisma.sql`
    (SELECT id, ${role}::text, row_number() OVER (ORDER BY listed_at DESC, id DESC)
       FROM article
      WHERE listed_at IS NOT NULL AND id <> ALL (${[...excluded]}::uuid[])
      ORDER BY listed_at DESC, id DESC
      LIMIT ${limit})`;
}
