import { type BenchSite, septemberSixth, startGateway, startRenderer } from "./bench-site";
import { needChromium } from "./cold-browser";
import type { Figure } from "./figures";
import { run } from "./load";
import { median } from "./machine";

/** Not among the project's packages: two hundred others would come with it for one command. */
const version = "12.8.2";
const runs = 5;
/** On a slow machine Lighthouse now and then loses the beginning of its own recording, says so and measures nothing. */
const tries = 3;

const pages = [
  { name: "article", address: septemberSixth, isIndexed: true },
  { name: "front", address: "/", isIndexed: true },
  { name: "section", address: "/harbour", isIndexed: true },
  { name: "search", address: "/search?q=harbour", isIndexed: false },
] as const;

const categories = ["performance", "accessibility", "best-practices", "seo"] as const;
type Scores = { scores: number[]; lcp: number; cls: number; tbt: number };

type Report = {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
};

async function examine(url: string, chrome: string): Promise<Scores> {
  const flags = ["--headless=new", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const options = [url, "--output=json", "--quiet", `--only-categories=${categories.join(",")}`];
  const order = ["exec", "--yes", `--package=lighthouse@${version}`, "--", "lighthouse", ...options];
  const output = await run("npm", [...order, `--chrome-flags=${flags.join(" ")}`], { CHROME_PATH: chrome });
  const report = JSON.parse(output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1)) as Report;
  const value = (audit: string) => report.audits[audit]?.numericValue ?? Number.NaN;
  return {
    scores: categories.map((name) => Math.round((report.categories[name]?.score ?? 0) * 100)),
    lcp: value("largest-contentful-paint"),
    cls: value("cumulative-layout-shift"),
    tbt: value("total-blocking-time"),
  };
}

async function examineAgain(url: string, chrome: string): Promise<Scores> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await examine(url, chrome);
    } catch (error) {
      if (turn === tries || !String(error).includes("Runtime error encountered")) throw error;
    }
  }
}

/** Lighthouse as it stands for a telephone, the middle of five, through the gateway. */
export async function measureLighthouse(site: BenchSite, report: (line: string) => void): Promise<Figure[]> {
  const chrome = await needChromium();
  const renderer = await startRenderer(site);
  const gateway = await startGateway(site, "examined", renderer.port);
  const figures: Figure[] = [];
  try {
    for (const { name, address, isIndexed } of pages) {
      report(`Lighthouse: ${name}`);
      const url = `http://localhost:${gateway.port}${address}`;
      for (const encoding of ["br", "gzip"]) await fetch(url, { headers: { "accept-encoding": encoding } });
      const results: Scores[] = [];
      for (let turn = 0; turn < runs; turn += 1) results.push(await examineAgain(url, chrome));
      const shown = isIndexed ? categories.length : categories.length - 1;
      const scores = categories.slice(0, shown).map((_, place) => median(results.map((one) => one.scores[place] ?? 0)));
      const [lcp, cls, tbt] = [
        median(results.map((one) => one.lcp)) / 1_000,
        median(results.map((one) => one.cls)),
        median(results.map((one) => one.tbt)),
      ];
      figures.push({
        name: `Lighthouse, mobile: ${name}`,
        limit: `${scores.map(() => "100").join(" / ")}; LCP ≤ 1.2 s, CLS 0, TBT 0`,
        measured: `${scores.join(" / ")}; LCP ${lcp.toFixed(2)} s, CLS ${cls.toFixed(3)}, TBT ${tbt.toFixed(0)} ms`,
        holds: scores.every((score) => score === 100) && lcp <= 1.2 && cls < 0.0005 && tbt < 0.5,
      });
    }
    return figures;
  } finally {
    await gateway.stop();
    await renderer.stop();
  }
}
