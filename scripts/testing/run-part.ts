import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { killGroup } from "../launch/kill-group";
import type { Part } from "./parts";

/** Time for a part to put away what it started, before it is killed. */
const patience = 30_000;

export type PartRun = {
  /** Resolves with its exit code, and what it said where that was kept back. */
  finished: Promise<{ code: number; said: string }>;
  /** Asks it to stop; `force` ends it at once. */
  stop: (options?: { force: boolean }) => void;
};

/** Places add up: one that is named narrows the part only when it stands in the place of the part's own. */
function places(part: Part, rest: readonly string[]): readonly string[] {
  return rest.some((word) => word.includes("/")) ? rest : [...(part.within ?? []), ...rest];
}

function reportOptions(part: Part, reportFile: string): string[] {
  if (part.reporter === "vitest") return ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  return [];
}

/**
 * Runs a part in a process group of its own, so that Ctrl-C in a terminal reaches us alone and everything is stopped
 * in order. Checks keep what they say to themselves until they fail; tests show how they get on.
 */
export function runPart(part: Part, rest: readonly string[], env: NodeJS.ProcessEnv, reportFile: string): PartRun {
  const [program, ...options] = part.command;
  const file = program === "node" ? process.execPath : path.join("node_modules", ".bin", program);
  const isShown = part.reporter !== undefined;
  const child = spawn(file, [...options, ...reportOptions(part, reportFile), ...places(part, rest)], {
    detached: true,
    stdio: isShown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
    env,
  });
  return { finished: untilFinished(child), stop: ({ force } = { force: false }) => stop(child, force) };
}

function untilFinished(child: ChildProcess): Promise<{ code: number; said: string }> {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (text) => {
      said = (said + text).slice(-60_000);
    });
  }
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 1, said: error.message }));
    child.on("close", (code) => {
      if (child.pid) killGroup(child.pid);
      resolve({ code: code ?? 1, said });
    });
  });
}

function stop(child: ChildProcess, force: boolean): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  if (force) {
    killGroup(child.pid);
    return;
  }
  // Playwright and Vitest tidy up after this one, and after no other.
  process.kill(child.pid, "SIGINT");
  const late = setTimeout(() => child.pid && killGroup(child.pid), patience);
  child.once("close", () => clearTimeout(late));
}
