import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

function isOpenToAll(directory: string): boolean {
  const parent = path.dirname(directory);
  return (statSync(directory).mode & 0o001) !== 0 && (parent === directory || isOpenToAll(parent));
}

/**
 * A new folder that holds everything a run of the tests writes outside the checkout. PostgreSQL runs as another
 * account when we are root, and must be able to pass through.
 */
export function makeTestFolder(): string {
  const candidates = [os.tmpdir(), "/tmp", "/var/tmp"].filter((directory) => existsSync(directory));
  const parent = candidates.find((directory) => process.getuid?.() !== 0 || isOpenToAll(realpathSync(directory)));
  const folder = mkdtempSync(path.join(realpathSync(parent ?? os.tmpdir()), "broadsheet-tests-"));
  chmodSync(folder, 0o711);
  return folder;
}

function usesFolder(pid: number, folder: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`).startsWith(folder)) return true;
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(folder);
  } catch {
    // Gone meanwhile, or somebody else's.
    return false;
  }
}

function listUsers(folder: string): number[] {
  if (process.platform === "linux") {
    const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
    return pids.filter((pid) => pid !== process.pid && usesFolder(pid, folder));
  }
  const lines = spawnSync("ps", ["-axo", "pid=,command="], { encoding: "utf8" }).stdout.split("\n");
  return lines.filter((line) => line.includes(folder)).map((line) => Number.parseInt(line, 10));
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** Ends what still works in the folder, such as the database of tests that were killed, and removes it. */
export async function removeTestFolder(folder: string): Promise<void> {
  for (const name of ["SIGTERM", "SIGQUIT", "SIGKILL"] as const) {
    for (const pid of listUsers(folder)) signal(pid, name);
    for (let tries = 0; tries < 30 && listUsers(folder).length > 0; tries++) await sleep(100);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
