import type { Actor } from "@/lib/actor";
import { expiredByFront } from "@/lib/cache-tags";
import { isFrontSlot } from "@/lib/front-slots";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { inTransaction } from "@/server/transaction";

export type PlaceArticle = {
  /** A slot of lib/front-slots.ts. */
  slot: string;
  /** The article that stands there until now, as the editor has read it; null when the slot is free. */
  expectedArticleId: string | null;
  /** Null frees the slot. */
  articleId: string | null;
  /** In place of the article's own, on the front alone; "" keeps its own. */
  headline?: string;
  kicker?: string;
  endsAt?: Date | null;
  actor: Actor;
  now: Date;
};

export type PlaceArticleResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "unknown-slot" | "stale" | "not-found" | "not-published" };

/**
 * Puts a published article into a slot of the front, or frees the slot. An article stands on the front once: it leaves
 * the slot that it had. "stale" when somebody has filled or freed the slot since.
 */
export async function placeArticle(place: PlaceArticle): Promise<PlaceArticleResult> {
  const { slot, expectedArticleId, articleId, headline = "", kicker = "", endsAt = null, actor, now } = place;
  const front = "home";
  if (!may(actor, "arrange-fronts")) return { ok: false, refusal: "forbidden" };
  if (!isFrontSlot(slot)) return { ok: false, refusal: "unknown-slot" };
  return inTransaction<PlaceArticleResult>(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${front}, 2))::text`;
    const held = await tx.frontPlacement.findUnique({
      where: { front_slot: { front, slot } },
      select: { articleId: true },
    });
    if ((held?.articleId ?? null) !== expectedArticleId) return { ok: false, refusal: "stale" };
    if (articleId !== null) {
      // Held, so that it cannot be withdrawn between this look and the commit.
      await tx.$queryRaw`SELECT id FROM article WHERE id = ${articleId}::uuid FOR UPDATE`;
      const article = await tx.article.findUnique({ where: { id: articleId }, select: { listedAt: true } });
      if (article === null) return { ok: false, refusal: "not-found" };
      if (article.listedAt === null) return { ok: false, refusal: "not-published" };
    }
    await tx.frontPlacement.deleteMany({
      where: { front, OR: [{ slot }, ...(articleId === null ? [] : [{ articleId }])] },
    });
    if (articleId !== null) {
      const data = { front, slot, articleId, headline: headline.trim(), kicker: kicker.trim(), endsAt, createdAt: now };
      await tx.frontPlacement.create({ data, select: { id: true } });
    }
    await writeExpiry(tx, expiredByFront(), now);
    const details = { slot, articleId };
    await writeAuditEntry(tx, { actor, at: now, action: "place-article", subject: "front", subjectId: front, details });
    return { ok: true };
  });
}
