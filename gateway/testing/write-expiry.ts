import pg from "pg";

/** Writes expiries as a change does, each in a transaction of its own unless one is held open. */
export class ExpiryWriter {
  private constructor(private readonly client: pg.Client) {}

  static async connect(databaseUrl: string): Promise<ExpiryWriter> {
    const client = new pg.Client({ connectionString: databaseUrl });
    // The database is stopped under it in some tests.
    client.on("error", () => undefined);
    await client.connect();
    return new ExpiryWriter(client);
  }

  async write(...tags: string[]): Promise<void> {
    await this.client.query("INSERT INTO expiry (tags, at) VALUES ($1, now())", [tags]);
  }

  async run(statement: string): Promise<void> {
    await this.client.query(statement);
  }

  rows(statement: string): Promise<{ rows: Record<string, unknown>[] }> {
    return this.client.query(statement);
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
