import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { cores, workedMicroseconds } from "./machine";

/** What a browser says that opens a page. */
const browser = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
  "Accept-Language": "en-GB,en;q=0.9",
  "Sec-Fetch-Dest": "document",
  "Sec-Fetch-Mode": "navigate",
};

export type Load = {
  origin: string;
  /** One address, or many that are asked for at random. */
  paths: readonly string[];
  headers: Readonly<Record<string, string>>;
  connections?: number;
  seconds: number;
  /** The only status that counts. */
  expects: 200 | 304;
  /** Milliseconds that each connection waits between two requests, on average; 0 asks as fast as it can. */
  pause?: number;
  /** Ends it before its time. */
  until?: Promise<unknown>;
  /** Each request comes from another address and one of many browsers, as behind a proxy. */
  isProxied?: boolean;
};

/**
 * Requests a second that were answered as expected, milliseconds at p99, microseconds of the server's work for each, and
 * bytes that an answer had on average, its head included.
 */
export type LoadResult = { rate: number; p99: number; work: number; bytes: number };

/** Asks a server from the other processor; `pid` is the server's. */
export async function measureLoad(
  load: Load,
  { wrk, folder, pid, name = "load" }: { wrk: string; folder: string; pid: number; name?: string },
): Promise<LoadResult> {
  const script = path.join(folder, `${name}.lua`);
  writeFileSync(script, lua(load));
  const { connections = 64, seconds, origin } = load;
  const order = ["-t1", `-c${connections}`, `-d${seconds}s`, "--latency", "--timeout", "20s", "-s", script, origin];
  const before = workedMicroseconds(pid);
  const output = await run("taskset", ["-c", String(cores.load), wrk, ...order], {}, load.until);
  const worked = workedMicroseconds(pid) - before;
  const found = /counted=(\d+) wrong=(\d+) seconds=([\d.]+) p99=([\d.]+) bytes=([\d.]+)/.exec(output);
  if (found === null) throw new Error(`wrk said nothing that can be read:\n${output}`);
  const [counted, wrong, took, p99, bytes] = found.slice(1).map(Number) as [number, number, number, number, number];
  if (wrong > 0) throw new Error(`${wrong} of ${counted + wrong} answers of ${origin} were not ${load.expects}.`);
  return { rate: counted / took, p99, work: worked / counted, bytes };
}

/**
 * The load in wrk's language. wrk itself counts every status from 400 on as an error and no other: what was not answered
 * as expected is found in the one thread's own count.
 */
function lua({ paths, headers, expects, pause = 0, isProxied = false }: Load): string {
  const all = Object.entries({ ...browser, ...headers }).map(([name, value]) => `["${name}"]=${quoted(value)}`);
  return `
wrk.headers = { ${all.join(", ")} }
wrong = 0
local threads = {}
function setup(thread) table.insert(threads, thread) end
local paths = { ${paths.map(quoted).join(", ")} }
local requests = {}
function init()
  math.randomseed(20250906)
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end
end
${isProxied ? proxiedRequests : `function request() return requests[${paths.length === 1 ? "1" : "math.random(#requests)"}] end`}
${pause > 0 ? `function delay() return math.random(0, ${Math.round(pause * 2)}) end` : ""}
function response(status) if status ~= ${expects} then wrong = wrong + 1 end end
function done(summary, latency)
  local wrong = threads[1]:get("wrong") + summary.errors.connect + summary.errors.read + summary.errors.timeout
  io.write(string.format("counted=%d wrong=%d seconds=%.3f p99=%.3f bytes=%.1f\\n",
    summary.requests - wrong, wrong, summary.duration / 1e6, latency:percentile(99) / 1e3, summary.bytes / summary.requests))
end
`;
}

const proxiedRequests = `function request()
  wrk.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" .. math.random(110, 131) .. ".0.0.0 Safari/537.36"
  wrk.headers["X-Forwarded-For"] = string.format("203.%d.%d.%d", math.random(0, 255), math.random(0, 255), math.random(1, 254))
  return wrk.format("GET", paths[1])
end`;

function quoted(text: string): string {
  return `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}

export function run(
  command: string,
  options: readonly string[],
  env: Readonly<Record<string, string>> = {},
  until: Promise<unknown> | undefined = undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, options, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
    let output = "";
    // wrk then says what it has measured so far.
    void until?.finally(() => child.kill("SIGINT"));
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve(output) : reject(new Error(`${command} failed:\n${output}`))));
  });
}
