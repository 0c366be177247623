import { insertArticles } from "@/gateway/testing/insert-articles";
import { readViews } from "@/gateway/testing/read-views";
import { simulateReaders } from "@/gateway/testing/simulate-readers";
import type { Found } from "./trial-site";

const requests = 200_000;

/** The long form of gateway/views/true-number.test.ts, on an empty database and with other numbers each time. */
export async function countViews(databaseUrl: string): Promise<Found> {
  const articleIds = await insertArticles(databaseUrl, 400);
  const given = { databaseUrl, articleIds, requests, seed: Date.now() % 1e9 };
  const { truth, seconds, bytes } = await simulateReaders(given);
  const { totals } = await readViews(databaseUrl);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
  const wrong = articleIds.filter((id) => (totals[id] ?? 0) !== (truth.get(id) ?? 0));
  const [expected, counted] = [sum(truth.values()), sum(Object.values(totals))];
  const words = [
    `${requests.toLocaleString("en")} requests in ${Math.round(seconds)} s: ${expected} views, ${counted} counted`,
    `${wrong.length} articles wrong; ${Math.round(bytes / 1e6)} MB`,
  ];
  return { holds: wrong.length === 0, words: words.join(", ") };
}
