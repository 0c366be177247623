import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

function onLinux(pid: number): string | null {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The name may hold spaces and brackets, so the fields are counted from its end.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state] = fields;
  const startedAt = fields[19];
  if (state === "Z" || state === "X" || startedAt === undefined) return null;
  return `${pid} ${startedAt} ${readIfThere("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}`;
}

function elsewhere(pid: number): string | null {
  try {
    const line = execFileSync("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return line === "" || line.startsWith("Z") ? null : `${pid} ${line.replace(/^\S+\s+/, "")}`;
  } catch {
    return null;
  }
}

/**
 * Tells one process from every other, also from a later one that was given the same number. Null when there is no such
 * process, or nothing of it but an entry that its parent has not collected.
 */
export function processIdentity(pid: number): string | null {
  return process.platform === "linux" ? onLinux(pid) : elsewhere(pid);
}
