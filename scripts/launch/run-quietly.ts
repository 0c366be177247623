import { spawn } from "node:child_process";
import { killGroup } from "./kill-group";
import { launcherGuard } from "./launcher-guard";

/**
 * Runs Node to its end without showing what it says; that is told when it fails. It ends with us.
 *
 * @throws with the last of its output.
 */
export function runQuietly(options: readonly string[], env: Record<string, string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", launcherGuard, ...options], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { ...process.env, ...env, LAUNCHER_PIPE: "3" } as NodeJS.ProcessEnv,
    });
    const end = () => child.pid && killGroup(child.pid);
    process.once("exit", end);
    let said = "";
    const listen = (text: Buffer) => {
      said = (said + text).slice(-20_000);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("exit", end);
      if (code === 0) resolve();
      else reject(new Error(said.trim()));
    });
  });
}
