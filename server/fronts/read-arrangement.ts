import { type Arrangement, inOrder, storedArrangement } from "@/lib/front-arrangement";
import { isFrontSlot } from "@/lib/front-slots";
import type { Transaction } from "@/server/transaction";

/** The one front that there is until now. */
export const homeFront = "home";

/** One at a time changes, publishes or brings back an arrangement of a front. */
export async function lockFront(tx: Transaction): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${homeFront}, 2))::text`;
}

type Reader = Pick<Transaction, "frontPlacement" | "frontArrangement" | "frontDraft">;

/** What stands before readers, what has ended by `now` left out. */
export async function liveArrangement(tx: Reader, now: Date): Promise<Arrangement> {
  const rows = await tx.frontPlacement.findMany({
    where: { front: homeFront, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    select: { slot: true, articleId: true, headline: true, kicker: true, endsAt: true },
  });
  const placements = rows.flatMap(({ slot, endsAt, ...row }) =>
    isFrontSlot(slot) ? [{ slot, ...row, endsAt: endsAt?.toISOString() ?? null }] : [],
  );
  return inOrder(placements);
}

/** The number of the arrangement before readers; 0 while none was published. */
export async function liveNumber(tx: Reader): Promise<number> {
  const last = await tx.frontArrangement.findFirst({
    where: { front: homeFront },
    orderBy: { number: "desc" },
    select: { number: true },
  });
  return last?.number ?? 0;
}

/** What editors are at work on; null while it is what readers see. */
export async function readDraft(tx: Reader, now: Date) {
  const draft = await tx.frontDraft.findUnique({
    where: { front: homeFront },
    select: { placements: true, basedOn: true, updatedAt: true, staff: { select: { name: true } } },
  });
  if (draft === null) return null;
  const arrangement = storedArrangement(draft.placements).filter(({ endsAt }) => !hasEnded(endsAt, now));
  return { arrangement, basedOn: draft.basedOn, updatedAt: draft.updatedAt, by: draft.staff?.name ?? null };
}

export function hasEnded(endsAt: string | null, now: Date): boolean {
  return endsAt !== null && new Date(endsAt) <= now;
}
