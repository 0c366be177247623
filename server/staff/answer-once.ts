import { setTimeout as sleep } from "node:timers/promises";
import type { StaffActor } from "@/lib/actor";
import { RepeatedRequest } from "@/server/audit/repeated-request";
import type { Prisma, PrismaClient } from "@/server/generated/prisma/client";

/** How often the answer of the other is looked for, and with which pause in milliseconds. */
const looks = { times: 20, pause: 100 } as const;

type Asked = { actor: StaffActor; key: string; now: Date };

/**
 * Does what a form asks for once, however often the form is sent: later ones get the first one's answer. What was refused
 * has changed nothing and may be asked again under the same key.
 *
 * Refuses with "repeated" when the thing was done and its answer was lost (the server ended in between).
 */
export async function answerOnce<Result extends { ok: boolean }>(
  db: PrismaClient,
  { actor, key, now }: Asked,
  work: (actor: StaffActor) => Promise<Result>,
): Promise<Result | { ok: false; refusal: "repeated" }> {
  const known = await answerTo<Result>(db, actor, key);
  if (known !== null) return known;
  try {
    const result = await work({ ...actor, requestKey: key });
    if (result.ok) await keepAnswer(db, { actor, key, now }, result);
    return result;
  } catch (error) {
    if (!(error instanceof RepeatedRequest)) throw error;
    return (await waitForAnswer<Result>(db, actor, key)) ?? { ok: false, refusal: "repeated" };
  }
}

async function answerTo<Result>(db: PrismaClient, actor: StaffActor, key: string): Promise<Result | null> {
  const where = { staffId_key: { staffId: actor.id, key } };
  const row = await db.staffRequest.findUnique({ where, select: { result: true } });
  return row === null ? null : (row.result as Result);
}

async function keepAnswer(db: PrismaClient, { actor, key, now }: Asked, result: object): Promise<void> {
  const data = { staffId: actor.id, key, result: result as Prisma.InputJsonObject, createdAt: now };
  await db.staffRequest.createMany({ data, skipDuplicates: true });
}

async function waitForAnswer<Result>(db: PrismaClient, actor: StaffActor, key: string): Promise<Result | null> {
  for (let look = 0; look < looks.times; look += 1) {
    const known = await answerTo<Result>(db, actor, key);
    if (known !== null) return known;
    await sleep(looks.pause);
  }
  return null;
}
