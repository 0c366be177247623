import { randomUUID } from "node:crypto";
import { chownSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Place } from "./place";
import { processIdentity } from "./process-identity";

/** Writes down that this process uses the server; returns the file that says so. To be called under the lock. */
export function registerUser({ home, account }: Place): string {
  const directory = path.join(home, "users");
  mkdirSync(directory, { recursive: true });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(directory, account.uid, account.gid);
  const file = path.join(directory, `${process.pid}-${randomUUID()}`);
  writeFileSync(file, processIdentity(process.pid) ?? "");
  return file;
}

/** Takes the file back; true when nobody who still lives uses the server. To be called under the lock. */
export function leaveAsLast(home: string, file: string): boolean {
  rmSync(file, { force: true });
  const directory = path.join(home, "users");
  for (const name of readdirSync(directory)) {
    const other = path.join(directory, name);
    const identity = readFileSync(other, "utf8");
    if (identity && processIdentity(Number.parseInt(name, 10)) === identity) return false;
    rmSync(other, { force: true });
  }
  return true;
}
