import type { Actor } from "@/lib/actor";
import { expiredBySection } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { isSameOrder, type SectionOrder, sectionPlaces } from "@/lib/section-order";
import { lockSections } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { inTransaction, type Transaction } from "@/server/transaction";

export type OrderSections = {
  /** The order as the editor has read it. */
  expected: SectionOrder;
  /** The same sections in their new places. */
  order: SectionOrder;
  actor: Actor;
  now: Date;
};

export type OrderSectionsResult = { ok: true } | { ok: false; refusal: "forbidden" | "stale" | "not-an-order" };

type Row = { id: string; parentId: string | null; position: number };

/**
 * Puts the sections in another order, and into and out of one another: articles of a section that is nested are listed
 * in the one around it from then on. Addresses stay.
 *
 * Refusals: "stale" when somebody has added, removed or moved a section since; "not-an-order" when a section is missing
 * or stands twice. An order cannot say that a section lies deeper than one level.
 */
export async function orderSections({ expected, order, actor, now }: OrderSections): Promise<OrderSectionsResult> {
  if (!may(actor, "keep-sections")) return { ok: false, refusal: "forbidden" };
  const places = sectionPlaces(order);
  if (new Set(places.map(({ id }) => id)).size !== places.length) return { ok: false, refusal: "not-an-order" };
  return inTransaction<OrderSectionsResult>(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sections', 0))::text`;
      const rows = await tx.section.findMany({
        orderBy: [{ position: "asc" }, { slug: "asc" }],
        select: { id: true, parentId: true, position: true },
      });
      if (!isSameOrder(orderOf(rows), expected)) return { ok: false, refusal: "stale" };
      const known = new Map(rows.map((row) => [row.id, row]));
      if (places.length !== rows.length || places.some(({ id }) => !known.has(id))) {
        return { ok: false, refusal: "not-an-order" };
      }
      const moved = places.filter((place) => !isThere(place, known.get(place.id)));
      const nested = moved.filter((place) => place.parentId !== known.get(place.id)?.parentId);
      await lockSections(
        tx,
        moved.map(({ id }) => id),
      );
      for (const { id, parentId, position } of moved) {
        await tx.section.update({ where: { id }, data: { parentId, position, updatedAt: now }, select: { id: true } });
      }
      for (const { id, parentId } of nested) await listUnder(tx, id, parentId ?? id);
      const touched = moved.flatMap(({ id, parentId }) => [id, parentId, known.get(id)?.parentId]);
      const ids = touched.filter((id) => typeof id === "string");
      await writeExpiry(
        tx,
        ids.flatMap((id) => expiredBySection(id, [])),
        now,
      );
      const details = { moved: moved.map(({ id, parentId, position }) => ({ id, parentId, position })) };
      const subject = { subject: "section", subjectId: "order", details };
      await writeAuditEntry(tx, { actor, at: now, action: "order-sections", ...subject });
      return { ok: true };
    },
    // Another parent rewrites a column of every article in the section.
    { seconds: 120 },
  );
}

/** Rows in the order of the bar as an order. */
function orderOf(rows: readonly Row[]): SectionOrder {
  const inside = (parentId: string) => rows.filter((row) => row.parentId === parentId).map(({ id }) => id);
  return rows.filter(({ parentId }) => parentId === null).map(({ id }) => ({ id, inner: inside(id) }));
}

function isThere(place: Row, row: Row | undefined): boolean {
  return row !== undefined && row.parentId === place.parentId && row.position === place.position;
}

/** Raw, so that no article counts as worked on. */
async function listUnder(tx: Transaction, sectionId: string, topSectionId: string): Promise<void> {
  await tx.$executeRaw`UPDATE article SET top_section_id = ${topSectionId}::uuid WHERE section_id = ${sectionId}::uuid`;
}
