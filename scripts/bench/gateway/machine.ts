import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";

/** The processor on which servers are measured, and the one from which they are asked. */
export const cores = { server: 0, load: 1 } as const;

const tools = [
  { command: "nginx", paths: ["/usr/sbin/nginx", "/usr/bin/nginx"] },
  { command: "wrk", paths: ["/usr/bin/wrk", "/usr/local/bin/wrk"] },
  { command: "taskset", paths: ["/usr/bin/taskset"] },
];
const packageOf: Readonly<Record<string, string>> = { taskset: "util-linux" };

/**
 * nginx, wrk and taskset, installed as Debian's packages where they are missing and we may.
 *
 * @throws one sentence that says what is missing and what to do.
 */
export function ensureTools(report: (line: string) => void): { nginx: string; wrk: string } {
  if (os.cpus().length < 2) throw new Error("Measuring needs two processors: one for the server, one for the load.");
  const missing = tools.filter((tool) => findTool(tool.command) === null).map(({ command }) => command);
  if (missing.length > 0) {
    const packages = missing.map((command) => packageOf[command] ?? command);
    const order = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
    if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get"))
      throw new Error(`Measuring needs ${missing.join(" and ")}: run \`sudo ${order}\`.`);
    report(`Installing ${packages.join(" and ")}`);
    install(packages);
  }
  const [nginx, wrk] = [findTool("nginx"), findTool("wrk")];
  if (nginx === null || wrk === null || findTool("taskset") === null)
    throw new Error(`Measuring needs ${missing.join(" and ")}, which could not be installed.`);
  return { nginx, wrk };
}

function findTool(command: string): string | null {
  return tools.find((tool) => tool.command === command)?.paths.find((path) => existsSync(path)) ?? null;
}

function install(packages: readonly string[]): void {
  // The package starts nginx at once; with this, policy-rc.d's question is answered with no.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  const options = { stdio: "ignore", env } as const;
  const order = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  if (spawnSync("apt-get", order, options).status === 0) return;
  spawnSync("apt-get", ["update", "-qq"], options);
  spawnSync("apt-get", order, options);
}

/** Keeps a process, with all its threads and what it starts from now on, on one processor, or on "any" again. */
export function pinTo(pid: number, core: number | "any"): void {
  const list = core === "any" ? `0-${os.cpus().length - 1}` : String(core);
  const { status } = spawnSync("taskset", ["-apc", list, String(pid)], { stdio: "ignore" });
  if (status !== 0) throw new Error(`Process ${pid} could not be kept on processor ${core}.`);
}

/** Microseconds that a process has worked since it began, in all its threads. */
export function workedMicroseconds(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]),
  );
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1_000;
}

/**
 * Bytes of memory that a process has now. `resident` is all that it uses; in `own`, what it shares with other processes,
 * such as the program of Node itself, is divided among them.
 */
export function memoryOf(pid: number): { resident: number; own: number } {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0) * 1_024;
  return { resident: of("Rss"), own: of("Pss") };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
