import { z } from "zod";
import { documentSchema } from "@/blocks/document";
import type { Actor } from "@/lib/actor";
import { newsroomPageSlugs, reservedSlugs, type SlugRefusal, slugRefusal } from "@/lib/addresses";
import { expiredByPage } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { zodProblems } from "@/lib/zod-problems";
import { storedDocument } from "@/server/articles/stored-document";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { inTransaction } from "@/server/transaction";

const pageSchema = z.strictObject({
  slug: z.string(),
  title: z.string().trim().min(1, "A page needs a title.").max(200),
  description: z.string().trim().max(1_000).default(""),
  body: documentSchema,
});

export type SavePage = {
  page: z.input<typeof pageSchema>;
  /** When the page was last changed, as the editor has read it; null adds a page. */
  expectedUpdatedAt: Date | null;
  actor: Actor;
  now: Date;
};

export type SavePageResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "taken" | SlugRefusal }
  | { ok: false; refusal: "invalid"; problems: string[] };

const otherReserved = new Set([...reservedSlugs].filter((slug) => !newsroomPageSlugs.has(slug)));

/**
 * Adds a page in which the newsroom speaks of itself, or changes one. Its slug is its name and stays.
 *
 * Refusals: "taken" when the slug is a section's, or a page's that is to be added; "reserved" for words of
 * lib/addresses.ts that are not the newsroom's; "stale" when somebody has saved since.
 */
export async function savePage({ page: given, expectedUpdatedAt, actor, now }: SavePage): Promise<SavePageResult> {
  if (!may(actor, "keep-pages")) return { ok: false, refusal: "forbidden" };
  const parsed = pageSchema.safeParse(given);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const { slug, title, description, body } = parsed.data;
  const malformed = slugRefusal(slug, { reserved: otherReserved });
  if (malformed !== null) return { ok: false, refusal: malformed };

  return inTransaction<SavePageResult>(async (tx) => {
    // The same lock as for sections: both stand at the first part of an address.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sections', 0))::text`;
    const before = await tx.page.findUnique({ where: { slug }, select: { updatedAt: true } });
    if (expectedUpdatedAt === null) {
      const sections = await tx.section.count({ where: { slug } });
      if (before !== null || sections > 0) return { ok: false, refusal: "taken" };
    } else {
      if (before === null) return { ok: false, refusal: "not-found" };
      if (before.updatedAt.getTime() !== expectedUpdatedAt.getTime()) return { ok: false, refusal: "stale" };
    }
    const values = { title, description, body: storedDocument(body), updatedAt: now };
    await tx.page.upsert({ where: { slug }, create: { slug, ...values }, update: values, select: { slug: true } });
    await tx.redirect.deleteMany({ where: { fromPath: `/${slug}` } });
    await writeExpiry(tx, expiredByPage(slug), now);
    await writeAuditEntry(tx, {
      actor,
      at: now,
      action: "save-page",
      subject: "page",
      subjectId: slug,
      details: { title },
    });
    return { ok: true };
  });
}
