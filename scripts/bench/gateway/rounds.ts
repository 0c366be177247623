import { type Load, type LoadResult, measureLoad } from "./load";
import { median } from "./machine";

const rounds = 5;
/** Before each load the same one for so long: a server that has just been idle, or busy with another load, is slower. */
const warmUp = 1;

/** What came out in each round. */
export type Measured = Readonly<Record<string, readonly LoadResult[]>>;

/** A load, or what makes it anew each time, on the server with this process. */
export type MeasuredLoad = { load: Load | (() => Promise<Load>); pid: number };

/**
 * Each load once in every round, one after the other. What else a machine does slows it for seconds and not for a round:
 * what is compared stands side by side, and is compared round by round.
 */
export async function inRounds(
  loads: Readonly<Record<string, MeasuredLoad>>,
  tools: { wrk: string; folder: string },
): Promise<Measured> {
  const taken: Record<string, LoadResult[]> = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, { load, pid }] of Object.entries(loads)) {
      const measure = async () => {
        const one = typeof load === "function" ? await load() : load;
        await measureLoad({ ...one, seconds: warmUp }, { ...tools, pid });
        return measureLoad(one, { ...tools, pid });
      };
      // A page that shows how often it was read becomes another once a minute, which may fall into a load.
      const result = typeof load === "function" ? await measure().catch(measure) : await measure();
      taken[name] = [...(taken[name] ?? []), result];
    }
  }
  return taken;
}

/** The middle of what came out in all rounds. */
export function middle(results: readonly LoadResult[] = [], of: keyof LoadResult = "rate"): number {
  return median(results.map((result) => result[of]));
}
