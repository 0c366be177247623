import { setTimeout as sleep } from "node:timers/promises";
import { type BenchSite, type Served, septemberSixth, startGateway, startRenderer } from "./bench-site";
import type { Figure } from "./figures";
import { measureLoad } from "./load";
import { percentile } from "./machine";

const changes = 60;
const articlesChanged = 20;
/** Seconds after which the load ends whatever happens. */
const longest = 600;
const limit = 1_000;
/** Milliseconds from one question to the next. */
const askEvery = 5;

type Changed = { id: string; address: string; section: string };

/** Milliseconds until this gateway's answer holds the words, from now on. */
async function untilShown(origin: string, address: string, words: string): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const answer = await fetch(origin + address, { headers: { "accept-encoding": "gzip" } });
    const text = await answer.text();
    const took = performance.now() - begun;
    if (answer.ok && text.includes(words)) return took;
    if (took > 20_000) throw new Error(`A change was not seen in 20 s at ${origin}${address}.`);
    await sleep(askEvery);
  }
}

const actor = { kind: "system", name: "import" } as const;

/** A note on an article: its own page shows it, and lists do not. */
async function correct({ id }: Changed, text: string): Promise<void> {
  const { correctArticle } = await import("@/server/articles/correct-article");
  const result = await correctArticle({ articleId: id, kind: "correction", text, actor, now: new Date() });
  if (!result.ok) throw new Error(`The article could not be corrected: ${result.refusal}`);
}

/** Another headline, saved before; `publish` puts it before readers, on the article's page and wherever it is listed. */
async function rewrite({ id }: Changed, headline: string): Promise<{ publish: () => Promise<void> }> {
  const [{ db }, { saveArticle }, { publishArticle }, { readRevisionText }, { inTransaction }] = await Promise.all([
    import("@/server/db"),
    import("@/server/articles/save-article"),
    import("@/server/articles/publish-article"),
    import("@/server/articles/read-revision-text"),
    import("@/server/transaction"),
  ]);
  const { workingRevision } = await db.article.findUniqueOrThrow({
    where: { id },
    select: { workingRevision: { select: { id: true, number: true } } },
  });
  if (workingRevision === null) throw new Error(`The article ${id} has no text.`);
  const text = await inTransaction((tx) => readRevisionText(tx, workingRevision.id));
  const words = { ...text, headline };
  const saved = await saveArticle({
    articleId: id,
    expectedRevision: workingRevision.number,
    text: words,
    actor,
    now: new Date(),
  });
  if (!saved.ok) throw new Error(`The article could not be saved: ${saved.refusal}`);
  const publish = async () => {
    const published = await publishArticle({
      articleId: id,
      expectedRevision: saved.revision,
      substantive: true,
      overrideReason: "To measure it",
      actor,
      now: new Date(),
    });
    if (!published.ok) throw new Error(`The article could not be published: ${published.refusal}`);
  };
  return { publish };
}

type Trial = {
  gateways: readonly Served[];
  articles: readonly Changed[];
  /** What the readers ask for. */
  paths: readonly string[];
  folder: string;
  wrk: string;
};

/** Does it to one article after the other while all gateways are read from; gives the requests a second of all of them. */
async function underLoad(
  { gateways, articles, paths, folder, wrk }: Trial,
  act: (article: Changed, number: number) => Promise<void>,
): Promise<number> {
  let end = () => {};
  const until = new Promise<void>((resolve) => {
    end = resolve;
  });
  const load = gateways.map(({ origin, pid }, place) =>
    measureLoad(
      {
        origin,
        paths,
        headers: { "Accept-Encoding": "gzip" },
        ...{ connections: 8, seconds: longest, expects: 200, pause: 8, until },
      },
      { wrk, folder, pid, name: `load-${place}` },
    ),
  );
  await sleep(2_000);
  try {
    for (let number = 0; number < changes; number += 1) {
      const article = articles[number % articles.length];
      if (article) await act(article, number);
      await sleep(250);
    }
  } finally {
    end();
  }
  return (await Promise.all(load)).reduce((sum, { rate }) => sum + rate, 0);
}

/** Milliseconds until the last of them shows the words. */
async function seenEverywhere({ gateways }: Trial, address: string, words: string): Promise<number> {
  return Math.max(...(await Promise.all(gateways.map(({ origin }) => untilShown(origin, address, words)))));
}

async function publishHeadlines(trial: Trial): Promise<Figure[]> {
  const [own, listed, committed]: [number[], number[], number[]] = [[], [], []];
  const rate = await underLoad(trial, async (article, number) => {
    const headline = `Measured headline number ${number} of this paper`;
    const { publish } = await rewrite(article, headline);
    const shown = Promise.all([article.address, article.section].map((at) => seenEverywhere(trial, at, headline)));
    const begun = performance.now();
    await publish();
    committed.push(performance.now() - begun);
    const [onPage = Number.NaN, onList = Number.NaN] = await shown;
    own.push(onPage);
    listed.push(onList);
  });
  const whole = figure("publish a changed headline → its article on three gateways under load, p99", own, rate);
  const part = `of which ${seconds(committed, 0.5)} until it is committed (p99 ${seconds(committed, 0.99)})`;
  return [
    { ...whole, beside: `p50 ${seconds(own, 0.5)}, ${part}` },
    figure("the same → the list of its section", listed, rate),
  ];
}

async function publishCorrections(trial: Trial): Promise<Figure> {
  const noted: number[] = [];
  const rate = await underLoad(trial, async (article, number) => {
    const text = `Measured correction number ${number} of this article.`;
    const shown = seenEverywhere(trial, article.address, text);
    await correct(article, text);
    noted.push(await shown);
  });
  return figure("publish a correction → its article on three gateways under load, p99", noted, rate);
}

/** From the moment an editor's request reaches the database until the last of three gateways has answered with it. */
export async function measurePublishing(
  site: BenchSite,
  { wrk }: { wrk: string },
  report: (line: string) => void,
): Promise<Figure[]> {
  const articles = await newestArticles();
  const renderer = await startRenderer(site);
  const gateways: Served[] = [];
  for (const name of ["first", "second", "third"]) gateways.push(await startGateway(site, name, renderer.port));
  const paths = [...new Set(["/", ...articles.flatMap(({ address, section }) => [address, section])])];
  const trial = { gateways, articles, paths, folder: site.folder, wrk };
  try {
    for (const { origin } of gateways) for (const path of paths) await fetch(origin + path);
    report(`${changes} changed headlines published under load, three gateways`);
    const published = await publishHeadlines(trial);
    report(`${changes} corrections under load, three gateways`);
    return [...published, await publishCorrections(trial)];
  } finally {
    for (const gateway of gateways) await gateway.stop();
    await renderer.stop();
  }
}

function seconds(times: readonly number[], part: number): string {
  return `${(percentile(times, part) / 1_000).toFixed(2)} s`;
}

function figure(name: string, times: readonly number[], rate: number): Figure {
  return {
    name,
    limit: "≤ 1 s, aim 0.3 s",
    measured: seconds(times, 0.99),
    holds: percentile(times, 0.99) <= limit,
    beside: `p50 ${seconds(times, 0.5)}; ${Math.round(rate).toLocaleString("en")} requests/s on all three, none failed`,
  };
}

/** They stand on the front and at the head of their sections: no change of an article touches more pages. */
async function newestArticles(): Promise<Changed[]> {
  const { db } = await import("@/server/db");
  const rows = await db.article.findMany({
    where: { state: "published", listedAt: { not: null }, section: { parentId: null } },
    orderBy: { listedAt: "desc" },
    take: articlesChanged,
    select: { id: true, slug: true, section: { select: { slug: true } } },
  });
  return rows
    .map(({ id, slug, section }) => ({ id, address: `/${section.slug}/${slug}`, section: `/${section.slug}` }))
    .filter(({ address }) => address !== septemberSixth);
}
