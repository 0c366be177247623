import { atLeast, atMost, type Figure } from "./figures";
import type { LoadResult } from "./load";
import { median, type memoryOf } from "./machine";
import { type Measured, middle } from "./rounds";

type Memory = ReturnType<typeof memoryOf>;

const megabyte = 1_048_576;
/** What is said of two loads that stand side by side. */
function comparison(measured: Measured) {
  const ratio = (name: string, other: string) =>
    median((measured[name] ?? []).map(({ rate }, round) => rate / (measured[other]?.[round]?.rate ?? Number.NaN)));
  const rate = (name: string) => `${Math.round(middle(measured[name])).toLocaleString("en")}/s`;
  const work = (name: string) => middle(measured[name], "work");
  const beside = (name: string, other: string) =>
    `${rate(name)} and ${rate(other)}; of the processor's time ${work(name).toFixed(1)} and ${work(other).toFixed(1)} µs each, ${(work(other) / work(name)).toFixed(2)}`;
  /** By how much the one lies below the other, in percent. */
  const loss = (name: string, other: string) => (1 - ratio(name, other)) * 100;
  return { ratio, rate, work, beside, loss };
}

export function rateFigures(measured: Measured): Figure[] {
  const { ratio, rate, work, beside, loss } = comparison(measured);
  const printed = (name: string, load: string, digits: number): Figure => ({
    name,
    limit: "printed",
    measured: ratio(load, "nginxGzip").toFixed(digits),
    holds: null,
    beside: rate(load),
  });
  const counted = { limit: 5, unit: "%" };
  return [
    atLeast("cached article, gzip", ratio("gzip", "nginxGzip"), {
      ...{ limit: 0.65, aim: 0.8 },
      beside: beside("gzip", "nginxGzip"),
    }),
    atLeast("cached article, Brotli", ratio("br", "nginxBr"), {
      ...{ limit: 0.65, aim: 0.8 },
      beside: beside("br", "nginxBr"),
    }),
    printed("the same from the renderer alone (Next's own request handler, as `next start`)", "next", 3),
    printed("the same from links with marks of a network", "shared", 2),
    atMost("10,000 pages at random, below one page", loss("manyPages", "gzip"), {
      ...{ limit: 10, unit: "%" },
      beside: `${beside("manyPages", "gzip")}; nginx with as many files ${loss("nginxManyPages", "nginxGzip").toFixed(1)} % below its one, ${work("nginxManyPages").toFixed(1)} µs each`,
    }),
    atLeast("304", ratio("unchanged", "nginx304"), { limit: 0.8, beside: beside("unchanged", "nginx304") }),
    atMost("counting views", loss("gzip", "uncounted"), { ...counted, beside: beside("gzip", "uncounted") }),
    atMost("counting views of another reader each time", loss("proxied", "proxiedUncounted"), {
      ...counted,
      beside: `behind a proxy; ${beside("proxied", "proxiedUncounted")}`,
    }),
  ];
}

export function waitingFigure(measured: Measured, { calm, nginx }: { calm: LoadResult; nginx: LoadResult }): Figure {
  const part = Math.round((calm.rate / middle(measured.gzip)) * 100);
  return atMost("cached p99 at half of the peak", calm.p99, {
    ...{ limit: 3, unit: "ms", digits: 2 },
    beside: `at ${Math.round(calm.rate).toLocaleString("en")}/s, ${part} % of it; nginx ${nginx.p99.toFixed(2)} ms`,
  });
}

/** `held`: bytes of the pages themselves. */
export function memoryFigure(at: { filled: Memory; counted: Memory; settled: Memory }, held: number): Figure {
  const besides = (bytes: number) => `${Math.round((bytes - held) / megabyte)} MB`;
  return atMost("memory with 10,000 pages besides their bytes", (at.counted.own - held) / megabyte, {
    ...{ limit: 120, unit: "MB", digits: 0 },
    beside: `${Math.round(held / megabyte)} MB of bytes; with the program that it shares with the renderer, ${besides(at.counted.resident)} besides; just filled ${besides(at.filled.own)}, after a minute ${besides(at.settled.own)}`,
  });
}
