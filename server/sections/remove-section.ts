import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { expiredBySection } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { lockSections } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { dropRedirectsTo } from "@/server/redirects/drop-redirects-to";
import { movePath } from "@/server/redirects/move-path";
import { moveArticles } from "@/server/sections/move-articles";
import { inTransaction, type Transaction } from "@/server/transaction";

export type RemoveSection = {
  /** `updatedAt` is what the editor has read. */
  existing: { id: string; updatedAt: Date };
  /** Where its articles and its readers go; null when there are none to go anywhere. */
  moveTo: string | null;
  actor: Actor;
  now: Date;
};

export type RemoveSectionResult =
  | { ok: true; moved: number }
  | {
      ok: false;
      refusal:
        | "forbidden"
        | "not-found"
        | "stale"
        | "holds-sections"
        | "holds-articles"
        | "narrows-staff"
        | "unknown-section";
    };

/**
 * Takes a section away. Its articles move to another one, whose address its own leads to from then on, and with it every
 * address below; without another section it must be empty, and its address leads nowhere.
 *
 * Refusals: "holds-sections" while sections lie inside it; "holds-articles" and "narrows-staff" when it is not said where
 * its articles go, or the rights of staff that are narrowed to it (who would have rights everywhere without it);
 * "unknown-section" when there is no such place to move to; "stale" when somebody has saved since.
 */
export async function removeSection({ existing, moveTo, actor, now }: RemoveSection): Promise<RemoveSectionResult> {
  if (!may(actor, "keep-sections")) return { ok: false, refusal: "forbidden" };
  return inTransaction<RemoveSectionResult>(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sections', 0))::text`;
      await lockSections(tx, [existing.id, ...(moveTo === null ? [] : [moveTo])]);
      const section = await readSection(tx, existing.id);
      const target = moveTo === null || moveTo === existing.id ? null : await readSection(tx, moveTo);
      const refusal = expectedRow(existing, section) ?? refusalOf(section, { target, isAsked: moveTo !== null });
      if (refusal !== null) return { ok: false, refusal };
      if (section === null) return { ok: false, refusal: "not-found" };

      const [from, to] = [addresses.section(section.slug), target && addresses.section(target.slug)];
      let paths = [from];
      if (target === null || to === null) paths.push(...(await dropRedirectsTo(tx, from)));
      else {
        await moveArticles(tx, { from: section, to: target, now });
        await tx.$executeRaw`
          INSERT INTO staff_section (staff_id, section_id)
          SELECT staff_id, ${target.id}::uuid FROM staff_section WHERE section_id = ${section.id}::uuid
          ON CONFLICT DO NOTHING`;
        paths = await movePath(tx, { from, to, now });
      }
      await tx.section.delete({ where: { id: section.id }, select: { id: true } });
      const touched = [section.id, section.parentId, target?.id, target?.parentId];
      const ids = touched.filter((id) => typeof id === "string");
      await writeExpiry(
        tx,
        ids.flatMap((id) => expiredBySection(id, paths)),
        now,
      );
      const moved = section._count.articles;
      const details = { slug: section.slug, name: section.name, movedTo: target?.slug ?? null, moved };
      const subject = { subject: "section", subjectId: section.id, details };
      await writeAuditEntry(tx, { actor, at: now, action: "remove-section", ...subject });
      return { ok: true, moved };
    },
    // Each article of the section is written.
    { seconds: 120 },
  );
}

type Row = NonNullable<Awaited<ReturnType<typeof readSection>>>;

/** Why a section cannot go yet; null when it can. */
function refusalOf(section: Row | null, { target, isAsked }: { target: Row | null; isAsked: boolean }) {
  const { inner = 0, articles = 0, staff = 0 } = section?._count ?? {};
  if (inner > 0) return "holds-sections";
  if (target !== null) return null;
  if (isAsked) return "unknown-section";
  if (articles > 0) return "holds-articles";
  return staff > 0 ? "narrows-staff" : null;
}

function readSection(tx: Transaction, id: string) {
  return tx.section.findUnique({
    where: { id },
    select: {
      id: true,
      slug: true,
      name: true,
      parentId: true,
      updatedAt: true,
      _count: { select: { inner: true, articles: true, staff: true } },
    },
  });
}
