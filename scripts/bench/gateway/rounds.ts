import { type Load, type LoadResult, measureLoad } from "./load";
import { median } from "./machine";

const rounds = 5;
/** Before each load the same one for so long: a server that has just been idle, or busy with another load, is slower. */
const warmUp = 1;

/** What came out in each round. */
export type Measured = Readonly<Record<string, readonly LoadResult[]>>;

/**
 * A load, or what makes it anew each time, on the server with this process. With `bytes`, answers are to be so long on
 * average, which is what they are compared by.
 */
export type MeasuredLoad = { load: Load | (() => Promise<Load>); pid: number; bytes?: number };

/** Answers of both servers are as long but for their heads, in which nginx names itself: a part of the whole. */
const alike = 0.02;

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
    for (const [name, { load, pid, bytes }] of Object.entries(loads)) {
      const measure = async () => {
        const one = typeof load === "function" ? await load() : load;
        await measureLoad({ ...one, seconds: warmUp }, { ...tools, pid });
        const result = await measureLoad(one, { ...tools, pid });
        if (bytes !== undefined && Math.abs(result.bytes / bytes - 1) > alike)
          throw new Error(`Answers had ${result.bytes} bytes on average instead of ${bytes} (${name}).`);
        return result;
      };
      // A page that shows how often it was read becomes another once a minute, which may fall into a load: it has another
      // tag then, and is not compressed as far as it goes before there is time for that.
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
