import { beforeEach, expect, it } from "vitest";
import { useTestDatabase } from "@/server/database/test-database";
import { db } from "@/server/db";
import { listPings } from "@/server/pings/list-pings";
import { minutesAfter, noon, staffMember } from "@/server/test-newsroom";

useTestDatabase();
Object.assign(process.env, { SITE_URL: "https://news.example", INDEXNOW_KEY: "a-key-of-ours" });

beforeEach(() => db.ping.deleteMany());

it("tells of each ping whether it was taken, waits or was given up, and why", async () => {
  const actor = await staffMember("publisher");
  const ping = { kind: "indexNow" as const, paths: ["/world/a"] };
  const later = minutesAfter(noon, 5);
  await db.ping.createMany({
    data: [
      { ...ping, createdAt: noon, attempts: 2, doneAt: later },
      { ...ping, createdAt: minutesAfter(noon, 1), dueAt: later },
      { ...ping, createdAt: minutesAfter(noon, 2), dueAt: later, attempts: 3, lastError: "The answer was 500." },
      { ...ping, createdAt: minutesAfter(noon, 3), attempts: 16, lastError: "The answer was 403." },
    ],
  });
  const page = await listPings(db, { actor, cursor: null });
  expect(page?.pings.map(({ state, attempts, problem }) => [state, attempts, problem])).toEqual([
    ["given-up", 16, "The answer was 403."],
    ["waiting", 3, "The answer was 500."],
    ["waiting", 0, ""],
    ["sent", 2, ""],
  ]);
  expect(page?.told).toEqual({ indexNow: true, webSub: false });
});

it("goes through all of them page by page, also where many were written in one moment", async () => {
  const actor = await staffMember("publisher");
  const kinds = ["indexNow", "webSub"] as const;
  await db.ping.createMany({
    data: Array.from({ length: 120 }, (_, number) => ({
      kind: kinds[number % 2] ?? "webSub",
      paths: [`/${number}`],
      createdAt: minutesAfter(noon, Math.floor(number / 60)),
      dueAt: noon,
    })),
  });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await listPings(db, { actor, cursor });
    seen.push(...(page?.pings ?? []).flatMap(({ paths }) => paths));
    cursor = page?.olderCursor ?? null;
  } while (cursor !== null);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, number) => `/${119 - number}`));
});

it("is closed to those who do not keep the settings", async () => {
  expect(await listPings(db, { actor: await staffMember("editor"), cursor: null })).toBeNull();
});
