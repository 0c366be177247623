import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, chownSync, constants, mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { freePort } from "../../launch/free-port";

export type Pooler = { url: string; transactions: () => Promise<number>; stop: () => Promise<void> };

/** So few that a transaction hardly ever has the connection of the one before it. */
const connections = 4;

/** The program pgbouncer; null when this machine has none. */
export function findPooler(): string | null {
  const places = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
  return places.map((place) => path.join(place, "pgbouncer")).find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A transaction pooler in front of a database of an embedded server. */
export async function startPooler(program: string, databaseUrl: string, folder: string): Promise<Pooler> {
  const socketDirectory = new URL(databaseUrl).searchParams.get("host") ?? "";
  const name = new URL(databaseUrl).pathname.slice(1);
  // It refuses to run as root, and the socket is closed to all but the account that the server runs as.
  const { uid, gid } = statSync(socketDirectory);
  const home = path.join(folder, "pooler");
  mkdirSync(home);
  const port = await freePort();
  const users = path.join(home, "users.txt");
  const settings = path.join(home, "pgbouncer.ini");
  writeFileSync(users, '"postgres" ""\n');
  writeFileSync(settings, settingsOf({ socketDirectory, name, port, users }));
  for (const file of [home, users, settings]) chownSync(file, uid, gid);
  const identity = process.getuid?.() === 0 ? { uid, gid } : {};
  const child = spawn(program, [settings], { stdio: ["ignore", "ignore", "pipe"], ...identity });
  const address = (database: string) => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  await untilAnswers(child, address(name));
  return {
    url: address(name),
    transactions: () => countTransactions(address("pgbouncer"), name),
    stop: async () => {
      const ended = child.exitCode === null ? once(child, "exit") : null;
      child.kill("SIGINT");
      await ended;
    },
  };
}

function settingsOf(given: { socketDirectory: string; name: string; port: number; users: string }): string {
  return [
    "[databases]",
    `${given.name} = host=${given.socketDirectory} dbname=${given.name} user=postgres`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${given.port}`,
    "unix_socket_dir =",
    "auth_type = trust",
    `auth_file = ${given.users}`,
    "admin_users = postgres",
    "pool_mode = transaction",
    `default_pool_size = ${connections}`,
    "",
  ].join("\n");
}

async function untilAnswers(child: ChildProcess, address: string): Promise<void> {
  let said = "";
  child.stderr?.on("data", (text) => (said = (said + text).slice(-4_000)));
  for (const end = Date.now() + 10_000; ; await sleep(50)) {
    const client = new pg.Client({ connectionString: address });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end)
        throw new Error(`The pooler does not answer:\n${said}\n${error}`);
    }
  }
}

async function countTransactions(address: string, name: string): Promise<number> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows } = await client.query<{ database: string; total_xact_count: string }>("SHOW STATS");
    return Number(rows.find(({ database }) => database === name)?.total_xact_count ?? 0);
  } finally {
    await client.end();
  }
}
