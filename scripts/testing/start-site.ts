import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export type StartedSite = {
  /** The lines that it has printed so far. */
  said: string[];
  stop: () => Promise<void>;
};

/**
 * Starts the whole product in this environment and waits until it serves.
 *
 * @throws with what it printed when it does not.
 */
export async function startSite(env: NodeJS.ProcessEnv): Promise<StartedSite> {
  const launcher = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream.on("data", (text) => said.push(...String(text).split("\n")));
  }
  while (!said.some((line) => line.includes("is ready at"))) {
    if (launcher.exitCode !== null) throw new Error(`The site did not start:\n${said.join("\n")}`);
    await sleep(100);
  }
  return {
    said,
    stop: async () => {
      const ended = launcher.exitCode === null ? once(launcher, "close") : null;
      launcher.kill("SIGTERM");
      await ended;
    },
  };
}
