import { Prisma, type PrismaClient } from "@/server/generated/prisma/client";

export const choiceKinds = ["topics", "contributors"] as const;

export type ChoiceKind = (typeof choiceKinds)[number];

const mostFound = 20;

/**
 * Topics or contributors whose name holds these characters, those that begin with them first; of none the first by name.
 * One statement.
 */
export async function findChoices(
  db: PrismaClient,
  { of, q }: { of: ChoiceKind; q: string },
): Promise<{ id: string; name: string }[]> {
  const table = of === "topics" ? Prisma.sql`topic` : Prisma.sql`contributor`;
  const part = q.toLowerCase();
  return db.$queryRaw`
    SELECT id, name FROM ${table} WHERE strpos(lower(name), ${part}) > 0
     ORDER BY strpos(lower(name), ${part}) <> 1, name, id LIMIT ${mostFound}`;
}
