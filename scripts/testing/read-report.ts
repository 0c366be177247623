import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Part } from "./parts";

/** `failures` has a line for each failed test: its file, its name, and the first line of what it said. */
export type Count = { passed: number; failed: number; failures: readonly string[] };

type VitestTest = { status: string; fullName: string; failureMessages?: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; message?: string; assertionResults: VitestTest[] }[];
};

type PlaywrightSpec = {
  file: string;
  title: string;
  tests: { projectName: string; status: string; results: { error?: { message?: string } }[] }[];
};

/** The first are files, and those within them what `describe` has named. */
type PlaywrightSuite = { title: string; specs?: PlaywrightSpec[]; suites?: PlaywrightSuite[] };

type PlaywrightReport = {
  config: { rootDir: string };
  stats: { expected: number; flaky: number; unexpected: number };
  suites: PlaywrightSuite[];
};

function failureLine(file: string, name: string, message = ""): string {
  const said = stripVTControlCharacters(message).trim().split("\n")[0];
  return [path.relative(process.cwd(), file), name, said].filter(Boolean).join(" › ");
}

function countVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Count {
  // A file that could not be read, or be made ready for its tests, has none that failed.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.every((one) => one.status !== "failed"),
  );
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => failureLine(name, fullName, failureMessages?.[0])),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    failures: [...failures, ...broken.map(({ name, message }) => failureLine(name, "", message))],
  };
}

/** Each with the names of what it lies in. */
function specsOf({ specs = [], suites = [] }: PlaywrightSuite): PlaywrightSpec[] {
  const within = suites.flatMap((suite) =>
    specsOf(suite).map((spec) => ({ ...spec, title: `${suite.title} › ${spec.title}` })),
  );
  return [...specs, ...within];
}

function countPlaywright({ config, stats, suites }: PlaywrightReport): Count {
  const failures = suites
    .flatMap(specsOf)
    .flatMap(({ file, title, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected")
        .map(({ projectName, results }) =>
          failureLine(path.join(config.rootDir, file), `[${projectName}] ${title}`, results.at(-1)?.error?.message),
        ),
    );
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, failures };
}

/** What the run of a part comes to. One that failed without a failed test, or could not run, is one failure. */
export function countResults(part: Part, reportFile: string, code: number): Count {
  const unnamed: Count = { passed: 0, failed: 1, failures: [part.title] };
  if (!part.reporter) return code === 0 ? { passed: 1, failed: 0, failures: [] } : unnamed;
  const count = existsSync(reportFile) ? readReport(part.reporter, reportFile) : { ...unnamed, failed: 0 };
  const isSilent = (code !== 0 && count.failed === 0) || count.passed + count.failed === 0;
  return isSilent ? { ...unnamed, passed: count.passed } : count;
}

function readReport(reporter: "vitest" | "playwright", file: string): Count {
  const report = JSON.parse(readFileSync(file, "utf8"));
  return reporter === "vitest" ? countVitest(report) : countPlaywright(report);
}
