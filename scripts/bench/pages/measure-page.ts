import { rendererSecretHeader } from "@/lib/renderer-secret";

export type Renderer = { origin: string; secret: string };

/** Milliseconds at the median and at the 95th of 100, and the largest page in bytes of HTML as it leaves the renderer. */
export type Measured = { p50: number; p95: number; bytes: number };

/** Requests that are timed for each kind of page, after each of its addresses was asked for once. */
const timedRequests = 120;

/**
 * Asks for the pages of each site, one after the other, each to its last byte, and goes from site to site with every
 * request: what else the machine does then slows all of them, and growth from one site to the next can be told.
 */
export async function measurePages(
  sites: readonly { paths: readonly string[]; renderer: Renderer }[],
): Promise<Measured[]> {
  const taken = sites.map(() => ({ times: [] as number[], bytes: 0 }));
  for (const { paths, renderer } of sites) for (const path of paths) await ask(path, renderer);
  for (let turn = 0; turn < timedRequests; turn += 1) {
    for (const [place, { paths, renderer }] of sites.entries()) {
      const begun = performance.now();
      const bytes = await ask(paths[turn % paths.length] ?? "/", renderer);
      taken[place]?.times.push(performance.now() - begun);
      if (taken[place]) taken[place].bytes = Math.max(taken[place].bytes, bytes);
    }
  }
  return taken.map(({ times, bytes }) => {
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
    return { p50: at(0.5), p95: at(0.95), bytes };
  });
}

/** The length of the page in bytes. */
export async function ask(path: string, { origin, secret }: Renderer): Promise<number> {
  const answer = await fetch(`${origin}${path}`, { headers: { [rendererSecretHeader]: secret } });
  const body = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`The renderer answered ${answer.status} at ${path}.`);
  return body.byteLength;
}
