import { insertArticles } from "@/gateway/testing/insert-articles";
import { readViews } from "@/gateway/testing/read-views";
import { simulateReaders } from "@/gateway/testing/simulate-readers";

const requests = 200_000;

/** The long form of gateway/views/true-number.test.ts, on an empty database. Says what it found; true when it held. */
export async function countViews(databaseUrl: string): Promise<boolean> {
  const articleIds = await insertArticles(databaseUrl, 400);
  const { truth, seconds, bytes } = await simulateReaders({
    databaseUrl,
    articleIds,
    requests,
    seed: Date.now() % 1e9,
  });
  const { totals } = await readViews(databaseUrl);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
  const wrong = articleIds.filter((id) => (totals[id] ?? 0) !== (truth.get(id) ?? 0));
  const [expected, counted] = [sum(truth.values()), sum(Object.values(totals))];
  console.log(
    `Views: ${requests} requests in ${Math.round(seconds)} s; true ${expected}, counted ${counted}, ${wrong.length} articles wrong; ${Math.round(bytes / 1e6)} MB.`,
  );
  return wrong.length === 0;
}
