import { readdirSync } from "node:fs";
import { setPriority } from "node:os";

/** A tenth of what the answering thread gets where both want the same processor; all of it where nobody else does. */
const niceness = 10;

/**
 * Has the threads that collect garbage, compress and read files stand back behind the one that answers. On a machine of
 * one processor they would otherwise take turns with it that last twenty milliseconds. Linux alone lists a process's
 * threads and takes each one's priority; elsewhere nothing changes.
 */
export function putAnswersFirst(): void {
  for (const thread of threads()) {
    if (thread === process.pid) continue;
    try {
      setPriority(thread, niceness);
    } catch {
      // One that has ended meanwhile, or a system that lets nobody set priorities.
    }
  }
}

function threads(): number[] {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [];
  }
}
