import { setTimeout as sleep } from "node:timers/promises";
import type { StaffActor } from "@/lib/actor";
import { RepeatedRequest } from "@/server/audit/repeated-request";
import type { Prisma, PrismaClient } from "@/server/generated/prisma/client";

/** Milliseconds between two looks for the answer of whoever carries the form out, and how long it is waited for. */
const waiting = { pause: 100, most: 20_000 } as const;

/**
 * Milliseconds after which whoever carried the form out is given up: the server ended meanwhile. `any`: pictures are made
 * in all their sizes. `quick`: for what is one transaction, which takes the key once whoever else is at work.
 */
const lostAfter = { any: 130_000, quick: 10_000 } as const;

type Asked = { db: PrismaClient; actor: StaffActor; key: string; now: Date; isQuick?: boolean };

export type OnceRefusal = { ok: false; refusal: "repeated" | "in-progress" };

/**
 * Does what a form asks for once, however often and however fast the form is sent: the others get the first one's answer.
 * What was refused has changed nothing and may be asked again under the same key.
 *
 * The key is claimed by a row before the work begins, and stands on the audit line in the transaction of the change: so
 * that it is known whether a claim that nobody answers for has come to something.
 *
 * Refusals: "repeated" when the thing was done and its answer was lost; "in-progress" when it takes too long to wait for.
 */
export async function answerOnce<Result extends { ok: boolean }>(
  asked: Asked,
  work: (actor: StaffActor) => Promise<Result>,
): Promise<Result | OnceRefusal> {
  if (!(await claim(asked))) {
    const other = await waitForOther<Result>(asked);
    if (other !== "lost") return other;
    if (await wasDone(asked)) return { ok: false, refusal: "repeated" };
  }
  return carryOut(asked, work);
}

async function carryOut<Result extends { ok: boolean }>(
  asked: Asked,
  work: (actor: StaffActor) => Promise<Result>,
): Promise<Result | OnceRefusal> {
  const { db, actor, key } = asked;
  const where = { staffId_key: { staffId: actor.id, key } };
  try {
    const result = await work({ ...actor, requestKey: key });
    if (result.ok) await db.staffRequest.update({ where, data: { result: keptPart(result) } });
    else await letGo(asked);
    return result;
  } catch (error) {
    if (error instanceof RepeatedRequest) return { ok: false, refusal: "repeated" };
    // The claim of what failed after its change was written stays: asked again, it is known to have been done.
    if (!(await wasDone(asked))) await letGo(asked);
    throw error;
  }
}

/**
 * Links and codes of which only a hash is kept stand in an answer under `shownOnce`: whoever sends the form again is told
 * that it was done, and does not see them.
 */
function keptPart(result: object): Prisma.InputJsonObject {
  const { shownOnce: _, ...kept } = result as { shownOnce?: unknown };
  return kept as Prisma.InputJsonObject;
}

/** Whether the form is ours to carry out. */
async function claim({ db, actor, key, now }: Asked): Promise<boolean> {
  const data = { staffId: actor.id, key, createdAt: now };
  const { count } = await db.staffRequest.createMany({ data, skipDuplicates: true });
  return count === 1;
}

async function letGo({ db, actor, key }: Asked): Promise<void> {
  await db.staffRequest.deleteMany({ where: { staffId: actor.id, key } });
}

/** The answer of whoever claimed the form; "lost" when that one is gone and the form is ours now. */
async function waitForOther<Result>(asked: Asked): Promise<Result | OnceRefusal | "lost"> {
  const { db, actor, key, now, isQuick = false } = asked;
  const where = { staffId: actor.id, key };
  const given = isQuick ? lostAfter.quick : lostAfter.any;
  for (let waited = 0; waited < waiting.most; waited += waiting.pause) {
    const row = await db.staffRequest.findFirst({ where, select: { result: true, createdAt: true } });
    if (row === null && (await claim(asked))) return "lost";
    if (row?.result) return row.result as Result;
    const at = new Date(now.getTime() + waited);
    if (row && at.getTime() - row.createdAt.getTime() > given) {
      const old = { ...where, createdAt: row.createdAt };
      const { count } = await db.staffRequest.updateMany({ where: old, data: { createdAt: at } });
      if (count === 1) return "lost";
    }
    await sleep(waiting.pause);
  }
  return { ok: false, refusal: "in-progress" };
}

async function wasDone({ db, actor, key }: Asked): Promise<boolean> {
  return (await db.auditEntry.count({ where: { requestKey: key, staffId: actor.id } })) > 0;
}
