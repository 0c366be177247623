/** A read of the newsroom that is timed: each turn may ask for something else of the same kind. */
export type Read = { name: string; ask: (turn: number) => Promise<number> };

/** Milliseconds at the median and at the 95th of 100, and how many articles the last turn found. */
export type Timed = { name: string; p50: number; p95: number; found: number };

const warmUps = 12;
const turns = 120;

/** Asks for each of them in turn, so that what else the machine does slows all of them alike. */
export async function measureReads(reads: readonly Read[], report: (line: string) => void): Promise<Timed[]> {
  const taken = reads.map(() => ({ times: [] as number[], found: 0 }));
  for (let turn = 0; turn < warmUps; turn += 1) for (const { ask } of reads) await ask(turn);
  report("The database is warm.");
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [place, { ask }] of reads.entries()) {
      const begun = performance.now();
      const found = await ask(turn);
      taken[place]?.times.push(performance.now() - begun);
      if (taken[place]) taken[place].found = found;
    }
  }
  return taken.map(({ times, found }, place) => {
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
    return { name: reads[place]?.name ?? "", p50: at(0.5), p95: at(0.95), found };
  });
}
