import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { killGroup } from "./kill-group";
import { launcherGuard } from "./launcher-guard";

export type ChildPlan = {
  /** In words, as the start of a sentence: "The renderer". */
  title: string;
  /** What Node is given: options, file, arguments. */
  options: readonly string[];
  env: Record<string, string>;
  /**
   * Whether it can do its work. A program without this says so itself, by `process.send("ready")`: what answers on its
   * port need not be ours.
   */
  isReady?: () => Promise<boolean>;
  /** Seconds it may take to finish what it is doing before it is killed. */
  patience: number;
  /** Lines of its output that are not for people. */
  hidden?: RegExp;
};

/** A child that lived this long has earned a fresh count of its failures. */
const settledAfter = 60_000;

const startAttempts = 3;

/** A process that is started again when it ends, at longer and longer intervals, until it is stopped. */
export class Child {
  #process: ChildProcess | null = null;
  #isWanted = true;
  #wasReady = false;
  #failures = 0;
  #saysReady = false;
  #recent: string[] = [];
  #retry: NodeJS.Timeout | undefined;
  readonly #plan: ChildPlan;

  constructor(plan: ChildPlan) {
    this.#plan = plan;
  }

  /**
   * Starts it, and resolves once it is ready.
   *
   * @throws when it ends three times without having been ready, with the last it said.
   */
  async start(): Promise<void> {
    this.#spawn();
    while (!(await this.#isReady())) {
      if (!this.#isWanted) return;
      if (this.#failures >= startAttempts) {
        this.#isWanted = false;
        clearTimeout(this.#retry);
        throw new Error(`${this.#plan.title} does not start:\n${this.#recent.join("\n")}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    this.#wasReady = true;
    this.#recent = [];
  }

  async #isReady(): Promise<boolean> {
    return this.#plan.isReady ? this.#plan.isReady() : this.#saysReady;
  }

  /** 0 while there is none. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  /** Asks it to finish, and kills it when it does not in time. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    clearTimeout(this.#retry);
    const child = this.#process;
    if (!child) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    const late = setTimeout(() => this.kill(), this.#plan.patience * 1_000);
    await ended;
    clearTimeout(late);
  }

  /** Ends it and whatever it started, at once. */
  kill(): void {
    this.#isWanted = false;
    clearTimeout(this.#retry);
    if (this.#process?.pid) killGroup(this.#process.pid);
  }

  #spawn(): void {
    const startedAt = Date.now();
    const child = spawn(process.execPath, ["--import", launcherGuard, ...this.#plan.options], {
      // A group of its own: Ctrl-C in the terminal reaches the launcher alone, which stops everything in order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "pipe", ...(this.#plan.isReady ? [] : ["ipc" as const])],
      env: { ...process.env, ...this.#plan.env, LAUNCHER_PIPE: "3" } as NodeJS.ProcessEnv,
    });
    this.#process = child;
    this.#saysReady = false;
    child.on("message", (message) => {
      if (this.#process === child) this.#saysReady = message === "ready";
    });
    for (const [stream, print] of [
      [child.stdout, console.log],
      [child.stderr, console.error],
    ] as const) {
      if (stream) createInterface({ input: stream }).on("line", (line) => this.#hear(line, print));
    }
    child.on("exit", (code, signal) => {
      if (child.pid) killGroup(child.pid);
      this.#process = null;
      this.#saysReady = false;
      if (this.#isWanted) this.#startAgain(signal ?? `code ${code}`, Date.now() - startedAt);
    });
  }

  #hear(line: string, print: (line: string) => void): void {
    if (this.#plan.hidden?.test(line)) return;
    if (this.#wasReady) print(line);
    else this.#recent = [...this.#recent, line].slice(-40);
  }

  #startAgain(reason: string, lived: number): void {
    this.#failures = lived > settledAfter ? 1 : this.#failures + 1;
    const seconds = Math.min(30, 2 ** (this.#failures - 2));
    if (this.#wasReady) console.error(`${this.#plan.title} ended (${reason}); starting it again in ${seconds} s.`);
    this.#retry = setTimeout(() => this.#spawn(), seconds * 1_000);
  }
}
