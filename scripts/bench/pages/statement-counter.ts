import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import net from "node:net";
import path from "node:path";

export type StatementCounter = {
  /** The same database, asked by way of the counter. */
  url: string;
  /** Statements since the last call. */
  take(): number;
  close(): void;
};

/**
 * Stands between a program and PostgreSQL's socket and counts the statements that pass: messages Query and Execute of
 * the protocol (https://www.postgresql.org/docs/18/protocol-message-formats.html), so that nothing that is sent by
 * whatever client goes uncounted, and the server needs no extension.
 */
export async function countStatements(databaseUrl: string, folder: string): Promise<StatementCounter> {
  const address = new URL(databaseUrl);
  const target = path.join(address.searchParams.get("host") ?? "", ".s.PGSQL.5432");
  const directory = mkdtempSync(path.join(folder, "counter-"));
  chmodSync(directory, 0o700);
  let statements = 0;
  const server = net.createServer((client) => {
    const database = net.connect(target);
    client.on(
      "data",
      messageReader((type) => {
        if (type === "Q" || type === "E") statements += 1;
      }),
    );
    client.pipe(database).pipe(client);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const)
      one.on("error", () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(path.join(directory, ".s.PGSQL.5432"), resolve));
  address.searchParams.set("host", directory);
  return {
    url: address.href,
    take: () => {
      const taken = statements;
      statements = 0;
      return taken;
    },
    close: () => {
      server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Tells the type of each message of a client. The first, the start-up message, has none. */
function messageReader(hear: (type: string) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let isStarted = false;
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = isStarted ? 1 : 0;
      if (waiting.length < head + 4) return;
      const end = head + waiting.readInt32BE(head);
      if (waiting.length < end) return;
      if (isStarted) hear(waiting.toString("latin1", 0, 1));
      isStarted = true;
      waiting = waiting.subarray(end);
    }
  };
}
