import { type ChildProcess, spawn } from "node:child_process";

/** `line`: the one that names its port; empty when it ended without. */
export type GatewayProcess = {
  child: ChildProcess;
  line: Record<string, unknown>;
  exit: Promise<number | null>;
  errors: () => string;
};

/** The gateway as a process of its own; resolves when it listens, or has ended before. */
export function startGatewayProcess(env: Record<string, string>): Promise<GatewayProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "gateway/main.ts"], {
    env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [written, errors] = ["", ""];
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  return new Promise((resolve) => {
    const give = (line: Record<string, unknown>) => resolve({ child, line, exit, errors: () => errors });
    child.stdout.on("data", (chunk: Buffer) => {
      written += chunk.toString();
      const listening = written.split("\n").find((text) => text.endsWith("}") && text.includes(`"port":`));
      if (listening !== undefined) give(JSON.parse(listening));
    });
    void exit.then(() => give({}));
  });
}
