import path from "node:path";
import { freePort } from "../launch/free-port";
import { generateClient } from "../launch/generate-client";
import { step } from "../launch/step.mjs";
import { stopOnRequest } from "../launch/stop-on-request";
import { ensureChromium } from "./chromium.mjs";
import { chooseParts, type Part } from "./parts";
import { type Count, countResults } from "./read-report";
import { type PartRun, runPart } from "./run-part";
import { testEnvironment } from "./test-environment";
import { makeTestFolder, removeTestFolder } from "./test-folder";

type Outcome = Count & { part: Part; seconds: number };

/** What happens from a request to stop on: the running part is ended, and no other begins. */
class StopRequest {
  wasMade = false;
  running: PartRun | null = null;

  make(): void {
    this.wasMade = true;
    console.log("Stopping …");
    this.running?.stop();
  }
}

/**
 * Runs the parts that the command line names, or all, one after the other, a failed one not keeping the next from
 * running. The last line is "N passed, N failed". Resolves with the exit code.
 */
export async function runTests(words: readonly string[]): Promise<number> {
  const { chosen, rest } = chooseParts(words);
  const folder = makeTestFolder();
  const request = new StopRequest();
  stopOnRequest(
    () => request.make(),
    () => request.running?.stop({ force: true }),
  );
  try {
    const outcomes = await runAll(chosen, rest, folder, request);
    if (request.wasMade) return 130;
    return summarise(outcomes);
  } finally {
    await removeTestFolder(folder);
  }
}

async function runAll(chosen: readonly Part[], rest: readonly string[], folder: string, request: StopRequest) {
  await generateClient();
  const env = testEnvironment(folder, { port: await freePort() });
  const outcomes: Outcome[] = [];
  for (const part of chosen) {
    if (request.wasMade) break;
    outcomes.push(await runOne(part, part === chosen.at(-1) ? rest : [], { env, folder, request }));
  }
  return outcomes;
}

type Surroundings = { env: NodeJS.ProcessEnv; folder: string; request: StopRequest };

async function runOne(part: Part, rest: readonly string[], { env, folder, request }: Surroundings): Promise<Outcome> {
  const startedAt = performance.now();
  const reportFile = path.join(folder, `${part.name}.json`);
  const outcome = (count: Count): Outcome => {
    const seconds = (performance.now() - startedAt) / 1_000;
    if (part.reporter) console.log(`${count.failed === 0 ? "✓" : "✗"} ${part.title} (${seconds.toFixed(0)} s)`);
    return { part, ...count, seconds };
  };
  try {
    const browser = part.needsBrowser ? { CHROMIUM_PATH: await ensureChromium(console.log) } : {};
    const run = () => {
      request.running = runPart(part, rest, { ...env, ...browser, TEST_REPORT: reportFile }, reportFile);
      return request.running.finished;
    };
    const { code } = part.reporter ? await announced(part, run) : await quietly(part, run);
    return outcome(countResults(part, reportFile, code));
  } catch (error) {
    if (!request.wasMade) console.error(error instanceof Error ? error.message : error);
    return outcome({ passed: 0, failed: 1, failures: [part.title] });
  }
}

type Finished = Awaited<PartRun["finished"]>;

function announced(part: Part, run: () => Promise<Finished>): Promise<Finished> {
  console.log(`… ${part.title}`);
  return run();
}

/** On one line, with what the check said below it when it failed. */
function quietly(part: Part, run: () => Promise<Finished>): Promise<Finished> {
  return step(part.title, async () => {
    const finished = await run();
    if (finished.code !== 0) throw new Error(finished.said.trim());
    return finished;
  });
}

/** What failed is named here again: what it said is thousands of lines further up. */
function summarise(outcomes: readonly Outcome[]): number {
  console.log("");
  for (const { part, passed, failed, seconds } of outcomes) {
    const result = failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
    console.log(`${failed === 0 ? "✓" : "✗"} ${part.title.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s  ${result}`);
  }
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  if (failures.length > 0) console.log(["", ...failures.map((failure) => `✗ ${failure}`)].join("\n"));
  const sum = (key: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
