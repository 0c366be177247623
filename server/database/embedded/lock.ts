import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "./process-identity";

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Linking is what a file system does for one process alone; the content is whole from the first moment. */
function take(file: string, mine: string, content: string): boolean {
  writeFileSync(mine, content);
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A lock whose holder died is moved aside, looked at again, and put back should another have taken it meanwhile. */
function breakIfDead(file: string, mine: string): void {
  const content = read(file);
  const [identity] = content?.split("\n") ?? [];
  if (content === null || (identity && processIdentity(Number.parseInt(identity, 10)) === identity)) return;
  try {
    renameSync(file, mine);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  if (read(mine) !== content) linkSync(mine, file);
  rmSync(mine, { force: true });
}

/**
 * Runs the work while no other process holds the same file. A holder that was killed is noticed and succeeded; `onWait` is
 * called once when a living one has to be waited for.
 */
export async function withLock<Result>(
  file: string,
  work: () => Promise<Result>,
  onWait?: () => void,
): Promise<Result> {
  const id = randomUUID();
  const mine = `${file}.${id}`;
  const content = `${processIdentity(process.pid)}\n${id}\n`;
  let hasWaited = false;
  while (!take(file, mine, content)) {
    breakIfDead(file, mine);
    if (!hasWaited && read(file) !== null) {
      hasWaited = true;
      onWait?.();
    }
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
