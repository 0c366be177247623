import { type ClientBase, DatabaseError } from "pg";
import { prunedBefore } from "@/lib/cache-tags";
import type { Expired } from "./expired";
import type { ReplayPosition } from "./replay-position";

type Row = { horizon: string; id: string | null; transaction: string | null; tags: string[] | null };

/** The name of the database that cannot be mistaken: of the server's data, and in it. */
const identify = `SELECT (SELECT system_identifier FROM pg_control_system()) || ':' ||
                         (SELECT oid FROM pg_database WHERE datname = current_database()) AS database`;

/**
 * The timeline, which is another from the moment at which a replica takes over: it may have missed the last transactions,
 * and then gives their numbers to others. It is asked for by a statement of its own, because not every service tells it.
 */
const tellTimeline = "SELECT left(pg_walfile_name(pg_current_wal_lsn()), 8) AS timeline";

/**
 * Rows of transactions from the last position on, with the number before which every transaction has ended. Both are of
 * one statement and so of one snapshot: whatever ended before that number is among the rows.
 */
const readOn = {
  name: "read-expiries",
  text: `SELECT seen.horizon::text AS horizon, e.id::text AS id, e.transaction::text AS transaction, e.tags
           FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS horizon) seen
           LEFT JOIN expiry e ON e.transaction >= coalesce($1::xid8, seen.horizon) AND e.id <> ALL ($2::bigint[])
          ORDER BY e.transaction, e.id`,
};

/** All withdrawals that there have been, whose rows stay. */
const withdrawals = `SELECT DISTINCT tag FROM expiry, unnest(tags) AS tag WHERE tag LIKE 'withdrawn:%'`;

/**
 * Reads the table of expiries on from a position. Ids are not given in the order of commits, and a long transaction may
 * commit a row with a number far below those already read. So the position is the number before which every transaction
 * has ended, rows beyond it are taken as soon as they are seen, and which of them were taken is remembered until the
 * position has passed them: nothing waits for a long transaction, and nothing is missed.
 */
export class ExpiryReader {
  private readonly taken = new Map<string, bigint>();

  /** `position` null: nothing is known of what has expired before. */
  constructor(private position: ReplayPosition | null) {}

  static async identify(client: ClientBase): Promise<string> {
    const { rows } = await client.query<{ database: string }>(identify);
    const told = await client.query<{ timeline: string }>(tellTimeline).catch(notTold);
    return [rows[0]?.database, told?.rows[0]?.timeline].filter((part) => part !== undefined).join(":");
  }

  /**
   * What has expired since the last call. It counts as read once `settle` is called: when the caller could not act upon
   * it, it comes again. `everything` when rows may have been missed: another database, or rows pruned before they were read.
   * Whoever knows nothing of this database, or of a later state of it, is told of every withdrawal: what lies on a disk may be of before one.
   */
  async read(client: ClientBase, database: string): Promise<{ batch: Expired; settle: () => void }> {
    const known = this.position?.database === database ? BigInt(this.position.transaction) : null;
    if (known === null) {
      this.position = null;
      this.taken.clear();
    }
    const { rows } = await client.query<Row>({
      ...readOn,
      values: [this.position?.transaction ?? null, [...this.taken.keys()]],
    });
    const horizon = BigInt(rows[0]?.horizon ?? "0");
    const fresh = rows.filter((row) => row.id !== null);
    const tags = new Set(fresh.flatMap((row) => row.tags ?? []));
    const isLost = known === null || horizon < known;
    if (isLost) for (const { tag } of (await client.query<{ tag: string }>(withdrawals)).rows) tags.add(tag);
    const everything = isLost || [...tags].some((tag) => isBeyond(prunedBefore(tag), known));
    const position = { database, transaction: String(horizon) };
    const batch = { tags: [...tags], everything, position };
    const settle = () => {
      this.position = position;
      for (const row of fresh) if (row.id !== null) this.taken.set(row.id, BigInt(row.transaction ?? "0"));
      for (const [id, transaction] of this.taken) if (transaction < horizon) this.taken.delete(id);
    };
    return { batch, settle };
  }
}

/** Forbidden, unknown, not supported, not in this state. */
const notTelling: ReadonlySet<string | undefined> = new Set(["42501", "42883", "0A000", "55000"]);

/** Null where the server says that it does not tell. Silence is no such word: the name would be another each time. */
function notTold(error: unknown): null {
  if (error instanceof DatabaseError && notTelling.has(error.code)) return null;
  throw error;
}

function isBeyond(transaction: string | null, position: bigint): boolean {
  return transaction !== null && BigInt(transaction) > position;
}
