import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/launch/free-port";
import { throwawayDirectory } from "../../server/database/throwaway-directory";

export type CommandResult = { code: number; output: string };

/** Longer than any start takes, also one that has to compile on a busy machine. */
const startPatience = 150_000;

/** What a launcher printed until it served. */
async function untilReady(launcher: ChildProcess & { stdout: Readable; stderr: Readable }): Promise<string> {
  let output = "";
  for (const stream of [launcher.stdout, launcher.stderr]) stream.on("data", (text) => (output += text));
  for (const end = Date.now() + startPatience; !output.includes("is ready at"); await sleep(50)) {
    if (launcher.exitCode !== null || Date.now() > end) throw new Error(`The site did not start:\n${output}`);
  }
  return output;
}

/** A site of one test file's own, which it may change, break and stop. */
export class OwnSite {
  readonly #launchers: ChildProcess[] = [];
  readonly #env: NodeJS.ProcessEnv;
  #output = () => "";
  readonly directory: string;
  readonly port: number;

  private constructor(directory: string, port: number) {
    this.directory = directory;
    this.port = port;
    this.#env = {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: path.join(directory, "data"),
      DATABASE_URL: "",
      DATABASE_DIRECT_URL: "",
      SITE_URL: "",
      TRUSTED_PROXIES: "",
      LOG_LEVEL: "warn",
      DEMO: "1",
    };
  }

  static async make(): Promise<OwnSite> {
    return new OwnSite(throwawayDirectory(), await freePort());
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it and waits until it serves. Resolves with its process and what it printed until then. */
  async start(
    options: readonly string[] = [],
    env: Record<string, string> = {},
  ): Promise<{ pid: number; output: string }> {
    const launcher = spawn(process.execPath, ["scripts/start.mjs", ...options], {
      env: { ...this.#env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#launchers.push(launcher);
    let printed = "";
    for (const stream of [launcher.stdout, launcher.stderr]) stream.on("data", (text) => (printed += text));
    this.#output = () => printed;
    return { pid: launcher.pid ?? 0, output: await untilReady(launcher) };
  }

  /**
   * Starts it by `npm start` in a terminal, as a person does, and waits until it serves. What is typed reaches all that
   * runs in the terminal. Linux alone: the program `script` of other systems is another one.
   */
  async startInTerminal(env: Record<string, string> = {}): Promise<ChildProcess & { stdin: Writable }> {
    const terminal = spawn("script", ["-qefc", "npm start", "/dev/null"], {
      env: { ...this.#env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#launchers.push(terminal);
    await untilReady(terminal);
    return terminal;
  }

  /** Waits until the site that was started last has printed something, and gives all that it has printed. */
  async printed(something: RegExp): Promise<string> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      if (something.test(this.#output())) return this.#output();
    }
    throw new Error(`The site has not printed ${something}:\n${this.#output()}`);
  }

  /** The link that makes the first account, which is printed after the site has begun to serve. */
  async firstLink(): Promise<string> {
    const link = /\S+\/admin\/first\/[\w-]{43}/;
    return link.exec(await this.printed(link))?.[0] ?? "";
  }

  /** Asks the launcher that was started last to stop; resolves with its exit code when it has. */
  async stop(): Promise<number | null> {
    const launcher = this.#launchers.pop();
    if (!launcher || launcher.exitCode !== null) return launcher?.exitCode ?? null;
    launcher.kill("SIGTERM");
    await once(launcher, "close");
    return launcher.exitCode;
  }

  /** Runs one of the project's scripts against this site's database. */
  async run(...command: readonly string[]): Promise<CommandResult> {
    const child = spawn(process.execPath, command, { env: this.#env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    const [code] = await once(child, "close");
    return { code, output };
  }

  async remove(): Promise<void> {
    while (this.#launchers.length > 0) await this.stop();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
