import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const holders = (build: string) => path.join(build, "held-by");

/** Notes that this process serves a build, so that nobody who builds in the same checkout takes it away. */
export function holdBuild(build: string): void {
  mkdirSync(holders(build), { recursive: true });
  writeFileSync(path.join(holders(build), String(process.pid)), "");
}

/** Whether a process that is alive serves this build. One that was killed holds it no longer. */
export function isBuildHeld(build: string): boolean {
  return existsSync(holders(build)) && readdirSync(holders(build)).some((pid) => isAlive(Number(pid)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive, only not ours to ask.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
