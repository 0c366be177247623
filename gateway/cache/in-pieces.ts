import { setImmediate as turn } from "node:timers/promises";

/** So many pages are looked at before requests are answered again: a millisecond or so. */
const piece = 200;

/** Does something for each of very many, a few at a time, so that nobody waits for all of them. */
export async function inPieces<Item>(items: Iterable<Item>, each: (item: Item) => void): Promise<void> {
  let done = 0;
  for (const item of items) {
    each(item);
    done += 1;
    if (done % piece === 0) await turn();
  }
}
