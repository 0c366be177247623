import type { PrismaClient } from "@/server/generated/prisma/client";

/** The database's time: several machines agree on it, whatever their own clocks say. */
export async function scheduleClock(db: PrismaClient): Promise<Date> {
  const [row] = await db.$queryRaw<[{ now: Date }]>`SELECT clock_timestamp() AS now`;
  return row.now;
}

/** Milliseconds until something is due next, at most `most`; 0 when something is due. */
export async function untilNextDue(db: PrismaClient, most: number): Promise<number> {
  const [row] = await db.$queryRaw<[{ pause: number | null }]>`
    SELECT (extract(epoch FROM min(scheduled_for) - clock_timestamp()) * 1000)::float8 AS pause
      FROM article WHERE scheduled_for > clock_timestamp()`;
  return row.pause === null ? most : Math.min(most, Math.max(0, Math.ceil(row.pause)));
}
