import { existsSync, readFileSync } from "node:fs";
import type { Part } from "./parts";

export type Count = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = { stats: { expected: number; flaky: number; unexpected: number }; errors: unknown[] };

function countVitest({ numPassedTests, numFailedTests, testResults }: VitestReport): Count {
  // A file that could not be read at all has no tests to fail.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

function countPlaywright({ stats }: PlaywrightReport): Count {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** What the run of a part comes to. One that failed without a failed test, or could not run, is one failure. */
export function countResults(part: Part, reportFile: string, code: number): Count {
  if (!part.reporter) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = existsSync(reportFile) ? readReport(part.reporter, reportFile) : { passed: 0, failed: 0 };
  const isSilent = (code !== 0 && count.failed === 0) || count.passed + count.failed === 0;
  return isSilent ? { ...count, failed: 1 } : count;
}

function readReport(reporter: "vitest" | "playwright", file: string): Count {
  const report = JSON.parse(readFileSync(file, "utf8"));
  return reporter === "vitest" ? countVitest(report) : countPlaywright(report);
}
