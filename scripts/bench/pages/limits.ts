import type { Measured } from "./measure-page";

export type Row = Measured & { articles: number; kind: string; isSearch: boolean; statements: number };

/** What every page must keep to: milliseconds at the 95th of 100 on the largest site, and statements on any. */
const limits = { page: 50, search: 150, statements: 6, growth: 1.3 };

/**
 * Growth is looked at where it can be told from the noise of the machine: below this many milliseconds of difference a
 * ratio says nothing.
 */
const noise = 2;

/** A sentence for each limit that is not kept: times on the largest site, growth from the one a tenth of its size. */
export function brokenLimits(rows: readonly Row[]): string[] {
  const largest = Math.max(...rows.map((row) => row.articles));
  return rows.flatMap((row) => {
    const name = `${row.kind}, ${row.articles.toLocaleString("en")} articles`;
    const broken: string[] = [];
    if (row.statements > limits.statements)
      broken.push(`${name}: ${row.statements} statements, ${limits.statements} allowed.`);
    if (row.articles < largest) return broken;
    const most = row.isSearch ? limits.search : limits.page;
    if (row.p95 > most) broken.push(`${name}: p95 ${row.p95.toFixed(1)} ms, ${most} ms allowed.`);
    const before = rows.find((other) => other.kind === row.kind && other.articles * 10 === row.articles);
    if (before !== undefined && row.p50 > before.p50 * limits.growth && row.p50 - before.p50 > noise) {
      broken.push(`${name}: grew ${(row.p50 / before.p50).toFixed(2)} times, ${limits.growth} allowed.`);
    }
    return broken;
  });
}

/** The rows as a table for docs/measurements.md. */
export function markdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["page", "articles", "p50 ms", "p95 ms", "statements", "HTML bytes"]),
    line(["---", "---:", "---:", "---:", "---:", "---:"]),
    ...rows
      .toSorted((a, b) => a.kind.localeCompare(b.kind) || a.articles - b.articles)
      .map((row) =>
        line([
          row.kind,
          row.articles.toLocaleString("en"),
          row.p50.toFixed(1),
          row.p95.toFixed(1),
          String(row.statements),
          row.bytes.toLocaleString("en"),
        ]),
      ),
  ].join("\n");
}
