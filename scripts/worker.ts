// What is done beside the serving of pages, once it is due: scheduled articles, and what search engines and hubs are
// told. Several may run at once, on one machine or many: the rows in the database say who does what.
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { type PingKind, pingKinds } from "@/server/pings/claim-pings";
import { forgetOldPings } from "@/server/pings/forget-old-pings";
import { sendDuePings } from "@/server/pings/send-due-pings";
import { keepSchedule, type ScheduleReport } from "@/server/schedule/keep-schedule";
import { forgetOldRequests } from "@/server/staff/forget-old-requests";

/** Milliseconds between two looks at the table; a change is told within ten seconds. */
const interval = 1_000;
const hour = 3_600_000;

const stopping = new AbortController();
process.on("SIGTERM", () => stopping.abort());
process.on("SIGINT", () => stopping.abort());

const { siteUrl, port, logLevel, indexNowKey, indexNowEndpoint, webSubHub, databaseUrl, databaseDirectUrl } = env();
const targets = {
  origin: siteUrl ?? `http://localhost:${port}`,
  indexNow: indexNowKey === null ? null : { key: indexNowKey, endpoint: indexNowEndpoint },
  webSubHub,
};

let isReachable = true;

/** Whether more may be waiting. */
async function tellOthers(kind: PingKind): Promise<boolean> {
  try {
    const sent = await sendDuePings(db, kind, { targets, clock: () => new Date() });
    isReachable = true;
    return sent > 0;
  } catch (error) {
    // The database comes back by itself; the rows wait in it.
    if (isReachable) console.error("Pings cannot be sent for now:", error instanceof Error ? error.message : error);
    isReachable = false;
    return false;
  }
}

async function keepTelling(kind: PingKind): Promise<void> {
  while (!stopping.signal.aborted) {
    if (await tellOthers(kind)) continue;
    await sleep(interval, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

/** Once in an hour; what could not be removed now is removed in the next. */
async function keepTidy(): Promise<void> {
  while (!stopping.signal.aborted) {
    const now = new Date();
    await Promise.all([forgetOldPings(db, now), forgetOldRequests(db, now)]).catch((error: unknown) =>
      report("warn", "Old rows could not be removed.", { error: String(error) }),
    );
    await sleep(hour, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

const levels = ["silent", "error", "warn", "info", "debug"] as const;

/** One JSON object a line, as the gateway logs. */
const report: ScheduleReport = (level, message, facts) => {
  if (levels.indexOf(level) > levels.indexOf(logLevel)) return;
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })}\n`);
};

const pings = indexNowKey === null && webSubHub === null ? [] : pingKinds.map(keepTelling);
const listenAt = databaseDirectUrl ?? databaseUrl;
if (listenAt === null) throw new Error("DATABASE_URL is not set here: npm start sets it for the embedded database.");
await Promise.all([keepSchedule({ databaseUrl: listenAt, report, signal: stopping.signal }), keepTidy(), ...pings]);
await db.$disconnect();
