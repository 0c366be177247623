import { rendererSecretHeader } from "@/lib/renderer-secret";
import type { MeasuredKind } from "./measured-addresses";

export type Renderer = { origin: string; secret: string };

/** Milliseconds at the median and at the 95th of 100, and the largest page in bytes of HTML as it leaves the renderer. */
export type Measured = { p50: number; p95: number; bytes: number };

/** Requests that are timed for each kind, after each of its addresses was asked for once. */
const timedRequests = 120;

/** Asks for pages one after the other over one connection, each to its last byte. */
export async function measurePage({ paths, kind }: MeasuredKind, renderer: Renderer): Promise<Measured> {
  if (paths.length === 0) throw new Error(`There is no address of the kind "${kind}" to measure.`);
  for (const path of paths) await ask(path, renderer);
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < timedRequests; turn += 1) {
    const begun = performance.now();
    bytes = Math.max(bytes, await ask(paths[turn % paths.length] ?? "/", renderer));
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), bytes };
}

/** The length of the page in bytes. */
export async function ask(path: string, { origin, secret }: Renderer): Promise<number> {
  const answer = await fetch(`${origin}${path}`, { headers: { [rendererSecretHeader]: secret } });
  const body = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`The renderer answered ${answer.status} at ${path}.`);
  return body.byteLength;
}
