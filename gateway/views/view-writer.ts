import pg from "pg";
import type { HourlyViews } from "./pending-views";

/** Where a batch comes from, and goes back to when it was not written. */
export type ViewSource = { take: () => HourlyViews[]; giveBack: (rows: readonly HourlyViews[]) => void };

/**
 * Both tables in one statement, always in the same order, so that several gateways wait for each other and never in a
 * circle. Articles that are gone are left out, and the others cannot go before the statement is done.
 */
const addViews = `
  WITH given AS (
    SELECT a.id, g.hour, g.views
      FROM unnest($1::uuid[], $2::timestamptz[], $3::int[]) AS g(id, hour, views) JOIN article a ON a.id = g.id
     ORDER BY a.id, g.hour
       FOR KEY SHARE OF a),
  by_hour AS (
    INSERT INTO view_hour (hour, article_id, views) SELECT hour, id, views FROM given ORDER BY id, hour
    ON CONFLICT (hour, article_id) DO UPDATE SET views = view_hour.views + excluded.views)
  INSERT INTO view_count (article_id, total) SELECT id, sum(views) FROM given GROUP BY id ORDER BY id
  ON CONFLICT (article_id) DO UPDATE SET total = view_count.total + excluded.total`;

/**
 * Rather than wait for whoever is deleting articles, and be waited for, the batch steps back: sooner than the second
 * after which the database would choose one of the two to fail.
 */
const begin = "BEGIN; SET LOCAL lock_timeout = '500ms'";

/** Silence after which a step counts as failed; the next attempt comes soon. */
const answerTime = 4_000;

/**
 * Writes batches so that each counts once, whatever happens to the connection: when it breaks while the end of a
 * transaction is being awaited, the database is asked later what became of that transaction.
 */
export class ViewWriter {
  private doubtful: { transaction: string; rows: readonly HourlyViews[] } | null = null;

  constructor(private readonly databaseUrl: string) {}

  /** Writes all that the source has. Throws, with everything given back or in doubt, when the database would not. */
  async write(source: ViewSource): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerTime,
      query_timeout: answerTime,
      application_name: "broadsheet views",
    });
    // Without a listener a connection that breaks between two steps would end the process.
    client.on("error", () => undefined);
    try {
      await client.connect();
      if (!(await this.settleDoubt(client, source))) return;
      const rows = source.take();
      if (rows.length > 0) await this.add(client, rows, source);
    } finally {
      // Not awaited: a server that has stopped answering would never let go.
      client.end().catch(() => undefined);
    }
  }

  get isInDoubt(): boolean {
    return this.doubtful !== null;
  }

  /** Whether nothing is in doubt any more. */
  private async settleDoubt(client: pg.Client, source: ViewSource): Promise<boolean> {
    if (this.doubtful === null) return true;
    const { transaction, rows } = this.doubtful;
    const status = await statusOf(client, transaction);
    if (status === "in progress") return false;
    this.doubtful = null;
    if (status === "aborted") source.giveBack(rows);
    return true;
  }

  private async add(client: pg.Client, rows: readonly HourlyViews[], source: ViewSource): Promise<void> {
    let transaction = "";
    let isEnding = false;
    try {
      await client.query(begin);
      await client.query(addViews, [
        rows.map(({ articleId }) => articleId),
        rows.map(({ hour }) => new Date(hour)),
        rows.map(({ views }) => views),
      ]);
      const asked = await client.query<{ id: string }>("SELECT pg_current_xact_id()::text AS id");
      transaction = asked.rows[0]?.id ?? "";
      isEnding = true;
      await client.query("COMMIT");
    } catch (error) {
      // Even an error is no proof here: a server that is being shut down may have committed before it says so.
      if (isEnding) this.doubtful = { transaction, rows };
      else source.giveBack(rows);
      throw error;
    }
  }
}

/** Null for a transaction so old that the database has forgotten how it ended. */
async function statusOf(client: pg.Client, transaction: string): Promise<string | null> {
  try {
    const { rows } = await client.query<{ status: string | null }>("SELECT pg_xact_status($1::xid8) AS status", [
      transaction,
    ]);
    return rows[0]?.status ?? null;
  } catch (error) {
    // A number that has not been given out: the database is not the one that was written to, or lost it in a crash.
    if (error instanceof pg.DatabaseError && error.code === "22023") return "aborted";
    throw error;
  }
}
