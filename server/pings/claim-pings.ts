import type { PrismaClient } from "@/server/generated/prisma/client";

export const pingKinds = ["indexNow", "webSub"] as const;
export type PingKind = (typeof pingKinds)[number];

export type ClaimedPing = { id: bigint; paths: string[]; attempts: number };

/** Whoever has claimed pings and then dies has them for so long; afterwards they are due again. */
const lease = 60_000;

const mostAtOnce = 100;

/**
 * Takes the oldest due pings of a kind, so that no other process sends them too. They count as tried from here on. The
 * claim is committed before anything is sent: no row is locked while somebody outside takes their time.
 */
export function claimPings(db: PrismaClient, kind: PingKind, now: Date): Promise<ClaimedPing[]> {
  const until = new Date(now.getTime() + lease);
  return db.$queryRaw<ClaimedPing[]>`
    UPDATE ping SET due_at = ${until}, attempts = attempts + 1
     WHERE id IN (SELECT id FROM ping WHERE due_at <= ${now} AND kind::text = ${kind} ORDER BY due_at, id LIMIT ${mostAtOnce}
                     FOR UPDATE SKIP LOCKED)
    RETURNING id, paths, attempts`;
}
