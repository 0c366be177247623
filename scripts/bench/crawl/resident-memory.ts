import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { descendants } from "../../../e2e/support/processes";

/** Bytes that a process and all that it started hold in memory. From /proc: measured on Linux alone. */
function residentBytes(): number {
  return descendants(process.pid)
    .map(({ pid }) => {
      try {
        return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1_024;
      } catch {
        // It has ended meanwhile.
        return 0;
      }
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

/** What this process's children hold at rest, and the most that they held during some work, looked at often. */
export async function memoryDuring(work: () => Promise<void>): Promise<{ rest: number; most: number }> {
  const rest = residentBytes();
  let most = rest;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, residentBytes());
      await sleep(20);
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await watching;
  }
  return { rest, most };
}
