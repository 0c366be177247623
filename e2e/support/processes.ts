import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export type RunningProcess = { pid: number; parent: number; command: string };

/** Every process of this machine. Read from /proc where there is one: small systems have no ps. */
function listProcesses(): RunningProcess[] {
  if (process.platform !== "linux") {
    const { stdout } = spawnSync("ps", ["-axo", "pid=,ppid=,command="], { encoding: "utf8" });
    return [...stdout.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command = ""]) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }));
  }
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
}

function readProcess(name: string): RunningProcess[] {
  try {
    const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ");
    // The program's name stands in parentheses and may hold anything.
    const fields = readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    // A zombie is not running any more; its parent has only not looked yet.
    return fields[0] === "Z" ? [] : [{ pid: Number(name), parent: Number(fields[1]), command }];
  } catch {
    // It has ended while we looked.
    return [];
  }
}

/** What the process started, and what those started. */
export function descendants(pid: number): RunningProcess[] {
  const all = listProcesses();
  const below = (parent: number): RunningProcess[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

export function isRunning(pid: number): boolean {
  return listProcesses().some((one) => one.pid === pid);
}
