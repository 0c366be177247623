import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processIdentity } from "./embedded/process-identity";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres";

const isRoot = process.getuid?.() === 0;
let base: string;
let directory: string;
const opened: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  base = mkdtempSync(path.join(os.tmpdir(), "broadsheet embedded-"));
  chmodSync(base, 0o755);
  directory = path.join(base, "data");
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  for (const server of opened.splice(0)) await server.close();
  rmSync(base, { recursive: true, force: true });
});

async function open(dataDirectory = directory): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres(dataDirectory, { throwaway: true });
  opened.push(server);
  return server;
}

/** Another process that uses the server until it is killed. */
async function openElsewhere(): Promise<ChildProcess> {
  const code = `
    import { startEmbeddedPostgres } from "./server/database/embedded-postgres.ts";
    await startEmbeddedPostgres(process.env.DIRECTORY, { throwaway: true });
    console.log("open");
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    env: { ...process.env, DIRECTORY: directory },
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = () =>
  Number.parseInt(readFileSync(path.join(directory, "database/pg18/postmaster.pid"), "utf8"), 10);

describe("startEmbeddedPostgres", () => {
  it("starts a server that listens on no port, in a folder that is closed to others", async () => {
    const url = await (await open()).openDatabase("news");
    expect(await query(url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
    expect(statSync(path.join(directory, "database")).mode & 0o077).toBe(0);
  });

  it("is shared, and stopped by whoever leaves last and not by whoever started it", async () => {
    const first = await open();
    const second = await open();
    const url = await second.openDatabase("news");
    const pid = postmaster();
    await first.close();
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(postmaster()).toBe(pid);
    await second.close();
    expect(processIdentity(pid)).toBeNull();
  });

  it("is started once when several start it at the same moment", async () => {
    const servers = await Promise.all([open(), open(), open()]);
    const urls = await Promise.all(servers.map((server) => server.openDatabase("news")));
    expect(new Set(urls).size).toBe(1);
  });

  it("keeps what was written, from one start to the next", async () => {
    const first = await open();
    await query(await first.openDatabase("news"), "CREATE TABLE kept AS SELECT 1 AS one");
    await first.close();
    expect(await query(await (await open()).openDatabase("news"), "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("outlives a starter that is killed, and does not wait for it to leave", async () => {
    const starter = await openElsewhere();
    const pid = postmaster();
    await kill(starter);
    const server = await open();
    expect(await query(await server.openDatabase("news"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(postmaster()).toBe(pid);
    await server.close();
    expect(processIdentity(pid)).toBeNull();
  });

  it("comes back at the same address after the server itself was killed", async () => {
    const server = await open();
    const url = await server.openDatabase("news");
    expect(await server.revive()).toBe(false);
    process.kill(postmaster(), "SIGKILL");
    while (!(await server.revive())) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("starts past a postmaster.pid whose number belongs to another program by now", async () => {
    await (await open()).close();
    const note = path.join(directory, "database/pg18/postmaster.pid");
    writeFileSync(note, `${process.pid}\n${path.dirname(note)}\n`);
    expect(await query(await (await open()).openDatabase("news"), "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("starts past a lock that a killed process left", async () => {
    await (await open()).close();
    const lock = path.join(directory, "database/start.lock");
    writeFileSync(lock, "999999999 1 boot\nid\n");
    await open();
    expect(existsSync(lock)).toBe(false);
  });

  it("finds its data again after the checkout was moved", async () => {
    const first = await open();
    await query(await first.openDatabase("news"), "CREATE TABLE kept AS SELECT 1 AS one");
    await first.close();
    const moved = path.join(base, "moved");
    renameSync(directory, moved);
    expect(await query(await (await open(moved)).openDatabase("news"), "SELECT one FROM kept")).toEqual([{ one: 1 }]);
  });

  it("puts its sockets elsewhere when the path is longer than a socket's may be", async () => {
    const deep = path.join(base, "a folder with a long name".repeat(5));
    mkdirSync(deep);
    const url = await (await open(deep)).openDatabase("news");
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("refuses a cluster of another release in one sentence", async () => {
    mkdirSync(path.join(directory, "database", "pg17"), { recursive: true });
    await expect(open()).rejects.toThrow("was made by PostgreSQL 17");
  });

  it.runIf(isRoot)(
    "as root, under a closed home, lies in a place that a file names and that moves with it",
    async () => {
      chmodSync(base, 0o700);
      const first = await open();
      await query(await first.openDatabase("news"), "CREATE TABLE kept AS SELECT 1 AS one");
      await first.close();
      const place = readFileSync(path.join(directory, "database-place.txt"), "utf8").trim();
      expect(place).toMatch(/^\/var\/lib\/broadsheet\/[0-9a-f]{12}$/);
      const moved = path.join(base, "moved");
      renameSync(directory, moved);
      const second = await open(moved);
      expect(await query(await second.openDatabase("news"), "SELECT one FROM kept")).toEqual([{ one: 1 }]);
      await second.close();
      rmSync(place, { recursive: true });
      await expect(open(moved)).rejects.toThrow("is not there any more");
    },
  );
});
