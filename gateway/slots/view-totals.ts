import pg from "pg";

const answerTime = 5_000;
/** Reading a longer answer would hold up readers. */
const atOnce = 500;

/** The totals of views of the articles whose pages are kept, asked for from time to time. */
export class ViewTotals {
  private totals = new Map<string, number>();

  constructor(private readonly databaseUrl: string) {}

  get(articleId: string): number | undefined {
    return this.totals.get(articleId);
  }

  /** Without a database the totals stay as they are. */
  async refresh(articleIds: readonly string[]): Promise<void> {
    if (articleIds.length === 0) return;
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      connectionTimeoutMillis: answerTime,
      query_timeout: answerTime,
    });
    // Without a listener a connection that breaks between two steps would end the process.
    client.on("error", () => undefined);
    try {
      await client.connect();
      const totals = new Map<string, number>();
      for (let from = 0; from < articleIds.length; from += atOnce) {
        const { rows } = await client.query<{ id: string; total: number }>(
          "SELECT article_id AS id, total FROM view_count WHERE article_id = ANY ($1::uuid[])",
          [articleIds.slice(from, from + atOnce)],
        );
        // One that nobody has read has no row, and is known all the same.
        for (const id of articleIds.slice(from, from + atOnce)) totals.set(id, 0);
        for (const { id, total } of rows) totals.set(id, total);
      }
      this.totals = totals;
    } finally {
      client.end().catch(() => undefined);
    }
  }
}
