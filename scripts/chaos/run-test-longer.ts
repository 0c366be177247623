import { spawnSync } from "node:child_process";
import type { Found } from "./trial-site";

/** A test of the suite with more rounds than it has there. */
export async function runTestLonger(file: string, rounds: Readonly<Record<string, string>>): Promise<Found> {
  const begun = performance.now();
  const env = { ...process.env, ...rounds };
  const { status, stdout } = spawnSync(process.execPath, ["scripts/test.mjs", "unit", file], { env, encoding: "utf8" });
  if (status !== 0) console.log(stdout);
  const what = Object.entries(rounds).map(([name, value]) => `${name}=${value}`);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  return { holds: status === 0, words: `${file} with ${what.join(" ")}: ${seconds} s` };
}
