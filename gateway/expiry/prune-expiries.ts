import type { ClientBase } from "pg";
import { tags } from "@/lib/cache-tags";

/** Any number that no other lock of the product has. */
const pruningLock = 7_348_013;

/** A gateway that was away for longer begins anew. */
const keptFor = "72 hours";

/** At once, so that catching up after a long time does not hold others up. */
const most = 50_000;

/**
 * Deletes old expiries but those of withdrawals, which are few and count for ever, unless another gateway is just doing
 * it, and leaves one row in their place that tells before which transaction rows may be missing. One statement, so that
 * never one happens without the other.
 */
export async function pruneExpiries(client: ClientBase): Promise<void> {
  await client.query(
    `WITH gone AS (
       DELETE FROM expiry WHERE id IN (
         SELECT id FROM expiry
          WHERE at < now() - $1::interval
            AND NOT EXISTS (SELECT FROM unnest(tags) AS tag WHERE tag LIKE 'withdrawn:%')
            AND transaction < pg_snapshot_xmin(pg_current_snapshot())
            AND (SELECT pg_try_advisory_xact_lock($2))
          ORDER BY transaction, id LIMIT $3)
       RETURNING transaction)
     INSERT INTO expiry (tags, at)
     SELECT ARRAY[$4 || max(transaction::text::numeric) + 1], now() FROM gone HAVING count(*) > 0`,
    [keptFor, pruningLock, most, tags.prunedBefore("0").slice(0, -1)],
  );
}
