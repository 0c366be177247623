// What is done beside the serving of pages, once it is due: scheduled articles, and what search engines and hubs are
// told. Several may run at once, on one machine or many: the rows in the database say who does what.
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/server/db";
import { env } from "@/server/env";
import { forgetOldPings } from "@/server/pings/forget-old-pings";
import { sendDuePings } from "@/server/pings/send-due-pings";
import { keepSchedule, type ScheduleReport } from "@/server/schedule/keep-schedule";

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

let tidiedAt = 0;
let isReachable = true;

/** Whether more may be waiting. */
async function tellOthers(): Promise<boolean> {
  try {
    const sent = await sendDuePings(db, targets, () => new Date());
    if (Date.now() - tidiedAt > hour) {
      await forgetOldPings(db, new Date());
      tidiedAt = Date.now();
    }
    isReachable = true;
    return sent > 0;
  } catch (error) {
    // The database comes back by itself; the rows wait in it.
    if (isReachable) console.error("Pings cannot be sent for now:", error instanceof Error ? error.message : error);
    isReachable = false;
    return false;
  }
}

async function keepTelling(): Promise<void> {
  while (!stopping.signal.aborted) {
    if (await tellOthers()) continue;
    await sleep(interval, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

const levels = ["silent", "error", "warn", "info", "debug"] as const;

/** One JSON object a line, as the gateway logs. */
const report: ScheduleReport = (level, message, facts) => {
  if (levels.indexOf(level) > levels.indexOf(logLevel)) return;
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...facts })}\n`);
};

const pings = indexNowKey === null && webSubHub === null ? [] : [keepTelling()];
const listenAt = databaseDirectUrl ?? databaseUrl;
if (listenAt === null) throw new Error("DATABASE_URL is not set here: npm start sets it for the embedded database.");
await Promise.all([keepSchedule({ databaseUrl: listenAt, report, signal: stopping.signal }), ...pings]);
await db.$disconnect();
