import type { Actor } from "@/lib/actor";
import { momentCursor, readMomentCursor } from "@/lib/moment-cursor";
import { may } from "@/lib/permissions";
import type { PingPage, PingView } from "@/lib/views/ping-view";
import { env } from "@/server/env";
import type { PrismaClient } from "@/server/generated/prisma/client";

const pageSize = 50;

/**
 * One page of what search engines and feed hubs were told, and are still to be told, newest first; null for those who may
 * not keep the settings. A cursor that is none begins anew. One statement.
 */
export async function listPings(
  db: PrismaClient,
  { actor, cursor }: { actor: Actor; cursor: string | null },
): Promise<PingPage | null> {
  if (!may(actor, "keep-settings")) return null;
  const edge = cursor === null ? null : readMomentCursor(cursor);
  const rows = await db.ping.findMany({
    ...(edge && { where: { OR: [{ createdAt: { lt: edge.at } }, { createdAt: edge.at, id: { lt: edge.id } }] } }),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      kind: true,
      paths: true,
      createdAt: true,
      dueAt: true,
      attempts: true,
      lastError: true,
      doneAt: true,
    },
  });
  const pings = rows.slice(0, pageSize).map(pingView);
  const last = pings.at(-1);
  const { indexNowKey, webSubHub } = env();
  return {
    pings,
    olderCursor: rows.length > pageSize && last !== undefined ? momentCursor(last) : null,
    told: { indexNow: indexNowKey !== null, webSub: webSubHub !== null },
  };
}

type Row = Pick<PingView, "kind" | "paths" | "attempts" | "dueAt"> & {
  id: bigint;
  createdAt: Date;
  lastError: string;
  doneAt: Date | null;
};

function pingView({ id, createdAt, lastError, doneAt, ...row }: Row): PingView {
  const state = doneAt !== null ? "sent" : row.dueAt !== null ? "waiting" : "given-up";
  return { ...row, id: String(id), at: createdAt, state, sentAt: doneAt, problem: lastError };
}
