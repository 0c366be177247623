import { type LogLevel, logLevels } from "@/lib/environment-defaults";

export type Log = Record<Exclude<LogLevel, "silent">, (message: string, facts?: Record<string, unknown>) => void>;

/** What is answered from memory has one line in the log for so many. */
export const sampleOf = 1_000;

/** Counts the many, and tells which of them has the line. */
export class Sample {
  private seen = 0;

  take(): boolean {
    this.seen += 1;
    return this.seen % sampleOf === 0;
  }
}

/** Structured lines, one JSON object each. Addresses of readers are never among the facts. */
export function createLog(level: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const threshold = logLevels.indexOf(level);
  const at =
    (name: Exclude<LogLevel, "silent">) =>
    (message: string, facts: Record<string, unknown> = {}) => {
      if (logLevels.indexOf(name) > threshold) return;
      write(`${JSON.stringify({ time: now().toISOString(), level: name, message, ...facts })}\n`);
    };
  return { error: at("error"), warn: at("warn"), info: at("info"), debug: at("debug") };
}
