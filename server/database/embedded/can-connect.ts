import pg from "pg";

/**
 * Whether a server answers at this address now. "starting" is one that is there and not ready: it recovers, or it is
 * about to stop.
 */
export async function canConnect(url: string): Promise<boolean | "starting"> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "57P03" ? "starting" : false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
