import { chmodSync, chownSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { findBinaries } from "./embedded/binaries";
import { withLock } from "./embedded/lock";
import { findPlace, type Place } from "./embedded/place";
import { createCluster, isRunning, startPostmaster, stopPostmaster, waitForAnswer } from "./embedded/postmaster";
import { leaveAsLast, registerUser } from "./embedded/users";

export type EmbeddedPostgres = {
  /** The address of a database of this server, made if it is not there. */
  openDatabase(name: string): Promise<string>;
  /** Starts the server again at the same address when it has died; true when it had. */
  revive(): Promise<boolean>;
  /** Leaves the server; whoever leaves last stops it. May be called twice. */
  close(): Promise<void>;
};

/** A socket's path may have 107 bytes, on macOS 103; PostgreSQL adds "/.s.PGSQL.5432.lock". */
const longestSocketDirectory = 80;

const settings = {
  listen_addresses: "",
  max_connections: "50",
  shared_buffers: "128MB",
  max_wal_size: "256MB",
  log_timezone: "UTC",
};

/** For servers that are thrown away: nothing waits for a disk. */
const carelessSettings = { ...settings, fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

function addressOf(socketDirectory: string, database: string): string {
  return `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(socketDirectory)}`;
}

function makeSocketDirectory({ home, account }: Place): string {
  if (Buffer.byteLength(home) <= longestSocketDirectory) return home;
  const parent = Buffer.byteLength(os.tmpdir()) <= longestSocketDirectory - 20 ? os.tmpdir() : "/tmp";
  const directory = mkdtempSync(path.join(parent, "broadsheet-"));
  chmodSync(directory, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(directory, account.uid, account.gid);
  return directory;
}

/**
 * Where the sockets are is written down, as seen from the place: a second process finds them whatever its TMPDIR is,
 * and after the place was moved.
 */
function socketNote(home: string): string {
  return path.join(home, "socket-directory.txt");
}

function readSocketDirectory(home: string): string | null {
  return existsSync(socketNote(home)) ? path.resolve(home, readFileSync(socketNote(home), "utf8")) : null;
}

function forgetSocketDirectory(home: string): void {
  const directory = readSocketDirectory(home);
  if (directory && directory !== home) rmSync(directory, { recursive: true, force: true });
  rmSync(socketNote(home), { force: true });
}

/** After a crash the folder is used again, so that those who know the address find the server there. */
function isOurs(directory: string, { account }: Place): boolean {
  const stat = lstatSync(directory, { throwIfNoEntry: false });
  if (!stat?.isDirectory() || (stat.mode & 0o077) !== 0) return false;
  return stat.uid === (account.uid ?? process.getuid?.());
}

async function startOrShare(place: Place, throwaway: boolean): Promise<string> {
  const known = readSocketDirectory(place.home);
  if (known && (await waitForAnswer(place.cluster, addressOf(known, "postgres")))) return known;
  const binaries = findBinaries(place);
  createCluster(binaries, place);
  const directory = known && isOurs(known, place) ? known : makeSocketDirectory(place);
  writeFileSync(socketNote(place.home), directory === place.home ? "." : directory);
  const options = { ...(throwaway ? carelessSettings : settings), unix_socket_directories: directory };
  await startPostmaster(binaries, place, options, addressOf(directory, "postgres"));
  return directory;
}

async function createDatabase(server: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * A PostgreSQL of our own in the data directory, on a Unix socket in a folder that is closed to others, and on no
 * port. One that runs there already is shared; it runs until the last of its users has left, and outlives users that
 * are killed. A throw-away server does not wait for the disk, for tests.
 */
export async function startEmbeddedPostgres(
  dataDirectory: string,
  { throwaway = false } = {},
): Promise<EmbeddedPostgres> {
  const place = findPlace(dataDirectory);
  const lock = path.join(place.home, "start.lock");
  const { socketDirectory, registration } = await withLock(lock, async () => ({
    socketDirectory: await startOrShare(place, throwaway),
    registration: registerUser(place),
  }));
  let closed: Promise<void> | undefined;
  const leave = () =>
    withLock(lock, async () => {
      if (!leaveAsLast(place.home, registration)) return;
      await stopPostmaster(place.cluster);
      forgetSocketDirectory(place.home);
    });
  return {
    openDatabase: async (name) => {
      await withLock(lock, () => createDatabase(addressOf(socketDirectory, "postgres"), name));
      return addressOf(socketDirectory, name);
    },
    revive: async () => {
      if (closed || isRunning(place.cluster)) return false;
      return withLock(lock, async () => {
        if (closed || isRunning(place.cluster)) return false;
        await startOrShare(place, throwaway);
        return true;
      });
    },
    close: () => {
      closed ??= leave();
      return closed;
    },
  };
}
