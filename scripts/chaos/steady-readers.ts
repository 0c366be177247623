import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What readers got: how often each status, and what came to nothing, in words. */
export type Seen = { statuses: Map<number, number>; failures: string[]; answers: number };

/**
 * Readers who ask for pages over and over, each on a connection that stays open and one question at a time. An answer
 * counts when its last byte is there.
 */
export class SteadyReaders {
  private isGoing = true;
  private readonly seen: Seen = { statuses: new Map(), failures: [], answers: 0 };
  private readonly readers: Promise<void>[];

  constructor(
    origin: string,
    addresses: readonly string[],
    {
      readers = 32,
      pause = 2,
      mayBeRefused = false,
    }: { readers?: number; pause?: number; mayBeRefused?: boolean } = {},
  ) {
    this.readers = Array.from({ length: readers }, (_, place) =>
      this.read(origin, addresses, { place, pause, mayBeRefused }),
    );
  }

  /** Resolves when the last answer is there. */
  async stop(): Promise<Seen> {
    this.isGoing = false;
    await Promise.all(this.readers);
    return this.seen;
  }

  private async read(
    origin: string,
    addresses: readonly string[],
    { place, pause, mayBeRefused }: { place: number; pause: number; mayBeRefused: boolean },
  ): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const encoding = place % 2 === 0 ? "gzip" : "br";
    for (let turn = place; this.isGoing; turn += 1) {
      const address = addresses[turn % addresses.length] ?? "/";
      try {
        const status = await ask(origin + address, { "accept-encoding": encoding }, agent);
        this.seen.answers += 1;
        this.seen.statuses.set(status, (this.seen.statuses.get(status) ?? 0) + 1);
      } catch (error) {
        // Nobody was there to be asked: no request was dropped.
        if (mayBeRefused && error instanceof Error && "code" in error && error.code === "ECONNREFUSED") break;
        this.seen.failures.push(`${address}: ${String(error)}`);
      }
      await sleep(pause);
    }
    agent.destroy();
  }
}

export function ask(url: string, headers: Record<string, string>, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { headers, agent }, (response: IncomingMessage) => {
      response.on("end", () => {
        if (response.complete) resolve(response.statusCode ?? 0);
        else reject(new Error("The answer was cut off."));
      });
      response.on("error", reject).resume();
    });
    asked.on("error", reject).end();
  });
}

/** "12,345 answers, all 200" or what else there was. */
export function inWords({ statuses, failures, answers }: Seen): string {
  const others = [...statuses].filter(([status]) => status !== 200).map(([status, times]) => `${times} × ${status}`);
  const wrong = [...others, ...(failures.length > 0 ? [`${failures.length} failed (${failures[0]})`] : [])];
  return `${answers.toLocaleString("en")} answers${wrong.length === 0 ? ", all 200" : `; ${wrong.join(", ")}`}`;
}

/** Whether readers were answered, and every one of them with the page. */
export function isClean({ statuses, failures, answers }: Seen): boolean {
  return answers > 0 && failures.length === 0 && [...statuses.keys()].every((status) => status === 200);
}
