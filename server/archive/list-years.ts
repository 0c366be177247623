import { addresses } from "@/lib/addresses";
import type { PrismaClient } from "@/server/generated/prisma/client";

/** The years that hold an article, newest first: one probe of an index for each, and no counting. One statement. */
export async function listYears(
  db: PrismaClient,
  { timeZone }: { timeZone: string },
): Promise<{ date: string; url: string }[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    WITH ends AS (
      SELECT extract(year FROM min(listed_at) AT TIME ZONE ${timeZone})::int AS first,
             extract(year FROM max(listed_at) AT TIME ZONE ${timeZone})::int AS last
        FROM article)
    SELECT year FROM ends CROSS JOIN generate_series(ends.last, ends.first, -1) AS year
     WHERE EXISTS (SELECT FROM article
                    WHERE listed_at >= make_timestamptz(year, 1, 1, 0, 0, 0, ${timeZone})
                      AND listed_at < make_timestamptz(year + 1, 1, 1, 0, 0, 0, ${timeZone}))`;
  return rows.map(({ year }) => ({ date: String(year), url: addresses.archive(String(year)) }));
}
