import { spawn, spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { canConnect } from "./can-connect";
import type { Place } from "./place";
import { processIdentity } from "./process-identity";

const logLimit = 10_000_000;

/** No locale and no configuration of whoever starts it may change how the server behaves. */
function surroundings({ home, account }: Place) {
  const env = { PATH: process.env.PATH, TZ: "UTC", LC_ALL: "C" } as unknown as NodeJS.ProcessEnv;
  return { ...account, cwd: home, env };
}

/** Makes the cluster aside and moves it into place whole, so that half a cluster is never taken for one. */
export function createCluster(binaries: string, place: Place): void {
  if (existsSync(path.join(place.cluster, "PG_VERSION"))) return;
  const half = `${place.cluster}.half`;
  rmSync(half, { recursive: true, force: true });
  const options = ["-D", half, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-instructions"];
  const locale = ["--locale-provider=builtin", "--locale=C.UTF-8"];
  const run = spawnSync(path.join(binaries, "initdb"), [...options, ...locale], {
    ...surroundings(place),
    encoding: "utf8",
  });
  if (run.status !== 0) {
    throw new Error(
      `PostgreSQL could not make a database in ${place.home}: ${(run.stderr || String(run.error)).trim()}`,
    );
  }
  renameSync(half, place.cluster);
}

function postmasterPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(path.join(cluster, "postmaster.pid"), "utf8"), 10);
    return Number.isSafeInteger(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** A server keeps its cluster as its working folder, also when that is moved while it runs. */
function isPostgres(pid: number, cluster: string): boolean {
  if (processIdentity(pid) === null) return false;
  if (process.platform !== "linux") {
    return /(^|\/)postgres\b/.test(spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" }).stdout);
  }
  try {
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    // Gone by now, or a process of somebody else.
    return false;
  }
}

/** The number of the server that runs on this cluster, or null. */
function runningPid(cluster: string): number | null {
  const pid = postmasterPid(cluster);
  return pid !== null && isPostgres(pid, cluster) ? pid : null;
}

/** Whether a server runs on this cluster, ready or not. */
export function isRunning(cluster: string): boolean {
  return runningPid(cluster) !== null;
}

function openLog({ home, account }: Place): { file: string; descriptor: number } {
  const file = path.join(home, "postgres.log");
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logLimit) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, "a");
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid);
  return { file, descriptor };
}

function spawnServer(binaries: string, place: Place, settings: Record<string, string>) {
  const log = openLog(place);
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(path.join(binaries, "postgres"), ["-D", place.cluster, ...options], {
    ...surroundings(place),
    stdio: ["ignore", log.descriptor, log.descriptor],
    // A group of its own: Ctrl-C in the terminal must not reach it before those who still write.
    detached: true,
  });
  closeSync(log.descriptor);
  const state: { ended?: string } = {};
  server.on("exit", (code, signal) => {
    state.ended = String(signal ?? code);
  });
  server.on("error", (error) => {
    state.ended = error.message;
  });
  server.unref();
  return { state, log: log.file };
}

/**
 * Starts the server on a cluster on which none runs, and waits until it answers at the address. A postmaster.pid that
 * a killed server left is taken away when its number belongs to nobody, or to another program by now.
 */
export async function startPostmaster(
  binaries: string,
  place: Place,
  settings: Record<string, string>,
  url: string,
): Promise<void> {
  const deadline = Date.now() + 120_000;
  for (let attempt = 1; ; attempt++) {
    if (runningPid(place.cluster) === null) rmSync(path.join(place.cluster, "postmaster.pid"), { force: true });
    const { state, log } = spawnServer(binaries, place, settings);
    while (state.ended === undefined && Date.now() < deadline) {
      if ((await canConnect(url)) === true) return;
      await sleep(20);
    }
    // Processes of a killed server may hold its memory for a moment longer.
    if (attempt === 10 || Date.now() >= deadline) {
      throw new Error(`PostgreSQL did not start (${state.ended ?? "no answer in two minutes"}); ${log} says why.`);
    }
    await sleep(500);
  }
}

/** Waits while a server that is there recovers or stops; true once it answers, false once it is gone. */
export async function waitForAnswer(cluster: string, url: string): Promise<boolean> {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(20)) {
    if (runningPid(cluster) === null) return false;
    if ((await canConnect(url)) === true) return true;
  }
  return false;
}

async function isGone(cluster: string, pid: number, seconds: number): Promise<boolean> {
  for (const deadline = Date.now() + seconds * 1_000; Date.now() < deadline; await sleep(20)) {
    if (!isPostgres(pid, cluster)) return true;
  }
  return false;
}

/** Ends the server with all its connections, everything acknowledged on the disk. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const pid = runningPid(cluster);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  if (await isGone(cluster, pid, 30)) return;
  // Without a last checkpoint; the next start replays the log.
  process.kill(pid, "SIGQUIT");
  if (await isGone(cluster, pid, 10)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}
