import pg from "pg";

const firstPause = 200;
const longestPause = 5_000;

/**
 * Calls `wake` when a schedule was made or moved, over every loss of the connection. A notice may be lost: the table is
 * the truth and is looked at in any case. `databaseUrl` must not lead through a transaction pooler. Returns what stops it.
 */
export function listenForSchedules(databaseUrl: string, wake: () => void): () => Promise<void> {
  let client: pg.Client | null = null;
  let retry: NodeJS.Timeout | undefined;
  let pause = firstPause;
  let isStopped = false;

  const lose = (lost: pg.Client) => {
    if (client !== lost || isStopped) return;
    client = null;
    retry = setTimeout(connect, pause);
    pause = Math.min(longestPause, pause * 2);
  };
  const connect = async () => {
    const own = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 4_000, keepAlive: true });
    client = own;
    own.on("error", () => lose(own));
    own.on("end", () => lose(own));
    own.on("notification", wake);
    try {
      await own.connect();
      await own.query("LISTEN broadsheet_schedule");
      pause = firstPause;
      // What was committed while nobody listened.
      wake();
    } catch {
      lose(own);
      await own.end().catch(() => undefined);
    }
  };
  void connect();
  return async () => {
    isStopped = true;
    clearTimeout(retry);
    await client?.end().catch(() => undefined);
  };
}
