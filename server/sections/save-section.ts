import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { addresses, reservedSlugs, type SlugRefusal, slugRefusal } from "@/lib/addresses";
import { expiredBySection } from "@/lib/cache-tags";
import { checklistSchema } from "@/lib/checklist";
import { may } from "@/lib/permissions";
import { tints } from "@/lib/tint";
import { zodProblems } from "@/lib/zod-problems";
import { lockSections } from "@/server/articles/lock-article";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { keepArticlesFound } from "@/server/redirects/keep-articles-found";
import { settlePath } from "@/server/redirects/settle-path";
import { inTransaction, type Transaction } from "@/server/transaction";

const sectionSchema = z.strictObject({
  slug: z.string(),
  name: z.string().trim().min(1, "A section needs a name.").max(100),
  description: z.string().trim().max(1_000).default(""),
  tint: z.enum(tints).default("ink"),
  position: z.number().int().min(0).default(0),
  parentId: z.uuid().nullable().default(null),
  /** Null leaves it to the site. */
  commentPolicy: z.enum(["off", "closed"]).nullable().default(null),
  /** What is checked before publishing here, as far as it differs from the site; what is not given stays. */
  checklist: checklistSchema.optional(),
});

type Section = z.output<typeof sectionSchema>;

export type SaveSection = {
  /** Null adds a section. `updatedAt` is what the editor has read. */
  existing: { id: string; updatedAt: Date } | null;
  section: z.input<typeof sectionSchema>;
  actor: Actor;
  now: Date;
};

export type SaveSectionResult =
  | { ok: true; sectionId: string }
  | {
      ok: false;
      refusal: "forbidden" | "not-found" | "stale" | "taken" | "unknown-parent" | "nested-too-deep" | SlugRefusal;
    }
  | { ok: false; refusal: "invalid"; problems: string[] };

/**
 * Adds a section or changes it. A new slug leaves a redirect at the old one, which stands for every address below it
 * as well: "/old/some-article" is found through "/old".
 *
 * Refusals: "reserved" for words of lib/addresses.ts; "taken" by another section or a page; "nested-too-deep" when the
 * parent lies inside a section itself, or when this one holds sections; "stale" when somebody has saved since.
 */
export async function saveSection({ existing, section: given, actor, now }: SaveSection): Promise<SaveSectionResult> {
  if (!may(actor, "keep-sections")) return { ok: false, refusal: "forbidden" };
  const parsed = sectionSchema.safeParse(given);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const section = parsed.data;
  const malformed = slugRefusal(section.slug, { reserved: reservedSlugs });
  if (malformed !== null) return { ok: false, refusal: malformed };

  return inTransaction<SaveSectionResult>(
    async (tx) => {
      // Sections are few and seldom changed: one lock for all keeps nesting and slugs from being decided on twice.
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sections', 0))::text`;
      const before = existing === null ? null : await holdSection(tx, existing.id);
      const refusal =
        expectedRow(existing, before) ??
        (await slugTaken(tx, section, before?.id)) ??
        (await misplaced(tx, section, before));
      if (refusal !== null) return { ok: false, refusal };

      const sectionId = await writeSection(tx, { id: before?.id ?? null, section, now });
      const to = addresses.section(section.slug);
      const from = before === null ? null : addresses.section(before.slug);
      if (from !== to) await keepArticlesFound(tx, { path: to, exceptSectionId: sectionId, now });
      const paths = await settlePath(tx, { from, to, now });
      if (before !== null && before.parentId !== section.parentId) {
        const topSectionId = section.parentId ?? sectionId;
        await tx.article.updateMany({ where: { sectionId }, data: { topSectionId } });
      }
      const parents = [before?.parentId, section.parentId].filter((id) => typeof id === "string");
      await writeExpiry(
        tx,
        [sectionId, ...parents].flatMap((id) => expiredBySection(id, paths)),
        now,
      );
      const details = { slug: section.slug, name: section.name, ...(before !== null && { formerSlug: before.slug }) };
      await writeAuditEntry(tx, {
        actor,
        at: now,
        action: "save-section",
        subject: "section",
        subjectId: sectionId,
        details,
      });
      return { ok: true, sectionId };
    },
    // Another parent rewrites a column of every article in the section.
    { seconds: 120 },
  );
}

async function holdSection(tx: Transaction, id: string) {
  await lockSections(tx, [id]);
  return tx.section.findUnique({
    where: { id },
    select: { id: true, slug: true, parentId: true, updatedAt: true, _count: { select: { inner: true } } },
  });
}

async function slugTaken(tx: Transaction, { slug }: Section, ownId?: string): Promise<"taken" | null> {
  const sections = await tx.section.count({ where: { slug, ...(ownId !== undefined && { id: { not: ownId } }) } });
  return sections + (await tx.page.count({ where: { slug } })) > 0 ? "taken" : null;
}

async function misplaced(
  tx: Transaction,
  { parentId }: Section,
  before: Awaited<ReturnType<typeof holdSection>>,
): Promise<"unknown-parent" | "nested-too-deep" | null> {
  if (parentId === null) return null;
  const parent = await tx.section.findUnique({ where: { id: parentId }, select: { id: true, parentId: true } });
  if (parent === null) return "unknown-parent";
  const holdsOthers = before !== null && before._count.inner > 0;
  return parent.parentId !== null || parent.id === before?.id || holdsOthers ? "nested-too-deep" : null;
}

async function writeSection(tx: Transaction, { id, section, now }: { id: string | null; section: Section; now: Date }) {
  const { checklist, ...columns } = section;
  const values = { ...columns, ...(checklist !== undefined && { checklist }), updatedAt: now };
  const select = { id: true };
  const row =
    id === null
      ? await tx.section.create({ data: { ...values, createdAt: now }, select })
      : await tx.section.update({ where: { id }, data: values, select });
  return row.id;
}
