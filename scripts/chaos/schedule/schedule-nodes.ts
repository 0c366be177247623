import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** Several of the processes that keep the schedule, as several machines would run them. */
export class ScheduleNodes {
  private readonly nodes: ChildProcess[] = [];
  private readonly databaseUrl: string;
  /** What they have said that is an error, without those of a connection that ended with its process. */
  readonly errors: string[] = [];

  constructor(databaseUrl: string) {
    this.databaseUrl = databaseUrl;
  }

  start(amount: number): void {
    for (let count = 0; count < amount; count += 1) this.nodes.push(this.spawn());
  }

  /** Ends one without a warning, and starts another in its place. */
  async killOne(place: number): Promise<void> {
    const node = this.nodes[place % this.nodes.length];
    if (node === undefined) return;
    await kill(node);
    this.nodes[place % this.nodes.length] = this.spawn();
  }

  async killAll(): Promise<void> {
    await Promise.all(this.nodes.splice(0).map(kill));
  }

  private spawn(): ChildProcess {
    const node = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
      env: {
        ...process.env,
        DATABASE_URL: this.databaseUrl,
        DATABASE_DIRECT_URL: "",
        INDEXNOW_KEY: "",
        WEBSUB_HUB: "",
        LOG_LEVEL: "error",
      },
      stdio: ["ignore", "ignore", "pipe"],
    });
    node.stderr?.on("data", (chunk: Buffer) => this.errors.push(String(chunk)));
    return node;
  }
}

async function kill(node: ChildProcess): Promise<void> {
  if (node.exitCode !== null || node.signalCode !== null) return;
  node.kill("SIGKILL");
  await once(node, "exit");
}
