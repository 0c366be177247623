import { randomFrom } from "./random-from";
import { type Assignment, type ScaleArticle, scaleArticle } from "./scale-article";

const batchSize = 250;
const tenYears = 3_652 * 86_400_000;

/** Of so many articles that readers see, one has another beside it that they do not. */
const besideEvery = 100;

/** The articles from the oldest to the newest, spread over ten years up to `now`, a batch at a time. */
export function* scaleBatches({
  first,
  count,
  ...run
}: Pick<Assignment, "seed" | "now" | "desk"> & {
  /** The number of the first article. */
  first: number;
  count: number;
}): Generator<ScaleArticle[]> {
  const random = randomFrom(run.seed, -2 - first);
  for (let done = 0; done < count; done += batchSize) {
    const batch: ScaleArticle[] = [];
    for (let place = done; place < Math.min(done + batchSize, count); place += 1) {
      const share = (count - place - random()) / count;
      const assignment = {
        ...run,
        number: first + place,
        at: new Date(run.now.getTime() - Math.floor(share * tenYears)),
      };
      batch.push(scaleArticle({ ...assignment, shown: true }));
      if (place % besideEvery === 0) batch.push(scaleArticle({ ...assignment, shown: false }));
    }
    yield batch;
  }
}
