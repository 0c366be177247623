import type { PrismaClient } from "@/server/generated/prisma/client";
import { type SafeFetchResult, safeFetch } from "@/server/outgoing/safe-fetch";
import { type ClaimedPing, claimPings, type PingKind } from "./claim-pings";

export type PingTargets = {
  /** The site's own, as others reach it. */
  origin: string;
  indexNow: { key: string; endpoint: string } | null;
  webSubHub: string | null;
};

/** After so many failures, over ten hours, a notice is old news: it is given up and stays in the table. */
const mostAttempts = 16;

/** Seconds until the next attempt: 5, 10, 20 … and never more than two hours. */
function pause(attempts: number): number {
  return Math.min(7_200, 5 * 2 ** (attempts - 1));
}

/** What IndexNow takes in one notice; for hubs, what any of them will read. */
const mostAddresses = { indexNow: 10_000, webSub: 1_000 };

/**
 * Sends what is due of a kind, in one request, and notes how it went: done, due again later, or given up. Resolves with
 * the number of pings that were claimed; zero means that nothing was due. A ping may be sent twice when a process dies
 * between sending and noting it; receivers take the second for another change. Each kind is sent by itself: a hub that
 * does not answer must not hold up what search engines are told.
 */
export async function sendDuePings(
  db: PrismaClient,
  kind: PingKind,
  { targets, clock }: { targets: PingTargets; clock: () => Date },
): Promise<number> {
  const pings = await claimPings(db, kind, clock());
  if (pings.length === 0) return 0;
  const paths = [...new Set(pings.flatMap((ping) => ping.paths))];
  const problem = await (kind === "indexNow" ? tellIndexNow(paths, targets) : tellHub(paths, targets));
  await (problem === null ? settle(db, pings, clock()) : putOff(db, pings, { problem, now: clock() }));
  return pings.length;
}

/** Null when all was taken, else what went wrong first. */
async function tell(
  paths: readonly string[],
  { most, send }: { most: number; send: (urls: string[]) => Promise<SafeFetchResult> },
  origin: string,
): Promise<string | null> {
  for (let from = 0; from < paths.length; from += most) {
    const problem = problemOf(await send(paths.slice(from, from + most).map((path) => origin + path)));
    if (problem !== null) return problem;
  }
  return null;
}

/** https://www.indexnow.org/documentation */
async function tellIndexNow(paths: readonly string[], { indexNow, origin }: PingTargets): Promise<string | null> {
  if (indexNow === null) return "IndexNow is not configured any more.";
  const { key, endpoint } = indexNow;
  const site = { host: new URL(origin).host, key, keyLocation: `${origin}/${key}.txt` };
  const send = (urlList: string[]) =>
    safeFetch(endpoint, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ ...site, urlList }),
      trustedOrigins: [new URL(endpoint).origin],
    });
  return tell(paths, { most: mostAddresses.indexNow, send }, origin);
}

/** How publishers tell hubs is left to them by WebSub; this is what hubs have taken since PubSubHubbub 0.3. */
async function tellHub(paths: readonly string[], { webSubHub, origin }: PingTargets): Promise<string | null> {
  if (webSubHub === null) return "No WebSub hub is configured any more.";
  const send = (urls: string[]) => {
    const form = new URLSearchParams([["hub.mode", "publish"], ...urls.map((url) => ["hub.url", url])]);
    return safeFetch(webSubHub, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
      trustedOrigins: [new URL(webSubHub).origin],
    });
  };
  return tell(paths, { most: mostAddresses.webSub, send }, origin);
}

function problemOf(result: SafeFetchResult): string | null {
  if (!result.ok) return `${result.refusal}: ${result.reason}`;
  if (result.status >= 200 && result.status < 300) return null;
  return `The answer was ${result.status}.`;
}

async function settle(db: PrismaClient, pings: readonly ClaimedPing[], now: Date): Promise<void> {
  const ids = pings.map(({ id }) => id);
  await db.ping.updateMany({ where: { id: { in: ids } }, data: { doneAt: now, dueAt: null, lastError: "" } });
}

async function putOff(
  db: PrismaClient,
  pings: readonly ClaimedPing[],
  { problem, now }: { problem: string; now: Date },
): Promise<void> {
  for (const attempts of new Set(pings.map((ping) => ping.attempts))) {
    const ids = pings.filter((ping) => ping.attempts === attempts).map(({ id }) => id);
    const dueAt = attempts >= mostAttempts ? null : new Date(now.getTime() + pause(attempts) * 1_000);
    await db.ping.updateMany({ where: { id: { in: ids } }, data: { dueAt, lastError: problem } });
  }
}
