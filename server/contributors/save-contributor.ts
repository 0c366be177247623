import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { addresses, type SlugRefusal, slugRefusal } from "@/lib/addresses";
import { expiredByContributor } from "@/lib/cache-tags";
import { hrefSchema } from "@/lib/href";
import { may } from "@/lib/permissions";
import { zodProblems } from "@/lib/zod-problems";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { renameInBylines } from "@/server/contributors/rename-in-bylines";
import { expectedRow } from "@/server/expected-row";
import { settlePath } from "@/server/redirects/settle-path";
import { inTransaction, type Transaction } from "@/server/transaction";

const contributorSchema = z.strictObject({
  slug: z.string(),
  name: z.string().trim().min(1, "A contributor needs a name.").max(200),
  role: z.string().trim().max(200).default(""),
  /** Plain text; paragraphs are divided by empty lines. */
  biography: z.string().trim().max(10_000).default(""),
  portraitId: z.uuid().nullable().default(null),
  links: z
    .array(z.strictObject({ label: z.string().trim().min(1).max(200), url: hrefSchema }))
    .max(20)
    .default([]),
  /** The place on the masthead of staff; null for those who are not on it. */
  position: z.number().int().min(0).nullable().default(null),
});

export type SaveContributor = {
  /** Null adds a contributor. `updatedAt` is what the editor has read. */
  existing: { id: string; updatedAt: Date } | null;
  contributor: z.input<typeof contributorSchema>;
  actor: Actor;
  now: Date;
};

export type SaveContributorResult =
  | { ok: true; contributorId: string }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "taken" | "unknown-picture" | SlugRefusal }
  | { ok: false; refusal: "invalid"; problems: string[] };

/**
 * Adds a contributor or changes one. A new name is found in the search of all the contributor's articles from the same
 * moment; a new slug leaves a redirect at the old one.
 *
 * Refusals: "taken" when another contributor has the slug; "unknown-picture" when the portrait is not in the library;
 * "stale" when somebody has saved since.
 */
export async function saveContributor(save: SaveContributor): Promise<SaveContributorResult> {
  const { existing, actor, now } = save;
  if (!may(actor, "keep-contributors")) return { ok: false, refusal: "forbidden" };
  const parsed = contributorSchema.safeParse(save.contributor);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const contributor = parsed.data;
  const malformed = slugRefusal(contributor.slug);
  if (malformed !== null) return { ok: false, refusal: malformed };

  return inTransaction<SaveContributorResult>(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('contributors by name', 0))::text`;
      const select = { id: true, slug: true, name: true, updatedAt: true };
      const before = existing === null ? null : await tx.contributor.findUnique({ where: { id: existing.id }, select });
      const refusal = expectedRow(existing, before) ?? (await misfit(tx, contributor, before?.id));
      if (refusal !== null) return { ok: false, refusal };

      const values = { ...contributor, updatedAt: now };
      const { id: contributorId } =
        before === null
          ? await tx.contributor.create({ data: { ...values, createdAt: now }, select: { id: true } })
          : await tx.contributor.update({ where: { id: before.id }, data: values, select: { id: true } });
      if (before !== null && before.name !== contributor.name) {
        await renameInBylines(tx, { contributorId, formerName: before.name, name: contributor.name });
      }
      const from = before === null ? null : addresses.contributor(before.slug);
      const paths = await settlePath(tx, { from, to: addresses.contributor(contributor.slug), now });
      await writeExpiry(tx, expiredByContributor(contributorId, paths), now);
      const details = { slug: contributor.slug, name: contributor.name, ...(before && { formerName: before.name }) };
      await writeAuditEntry(tx, {
        actor,
        at: now,
        action: "save-contributor",
        subject: "contributor",
        subjectId: contributorId,
        details,
      });
      return { ok: true, contributorId };
    },
    // A new name rewrites the search text of all articles of the contributor.
    { seconds: 120 },
  );
}

async function misfit(
  tx: Transaction,
  { slug, portraitId }: z.output<typeof contributorSchema>,
  ownId: string | undefined,
): Promise<"unknown-picture" | "taken" | null> {
  if (portraitId !== null && (await tx.media.count({ where: { id: portraitId } })) === 0) return "unknown-picture";
  const holder = await tx.contributor.findUnique({ where: { slug }, select: { id: true } });
  return holder !== null && holder.id !== ownId ? "taken" : null;
}
