import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Found } from "./trial-site";

/** `npm run chaos:crawl` as a trial among the others: what it found stands above, as it prints it. */
export async function runCrawl(): Promise<Found> {
  const child = spawn(process.execPath, ["scripts/run.mjs", "chaos/crawl"], { stdio: "inherit" });
  const [code] = await once(child, "exit");
  return { holds: code === 0, words: code === 0 ? "20,000 articles, no fault" : "see the faults above" };
}
