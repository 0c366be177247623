import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { expiredByContributor } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { dropRedirectsTo } from "@/server/redirects/drop-redirects-to";
import { inTransaction } from "@/server/transaction";

export type RemoveContributorResult =
  | { ok: true }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "in-bylines" | "joined-with-staff" };

/**
 * Takes a contributor away who stands in no byline, with the redirects that led to the page.
 *
 * Refusals: "in-bylines" while an article names the contributor, in the trash too; "joined-with-staff" while a member of
 * staff goes by the name; "stale" when somebody has saved since.
 */
export async function removeContributor(remove: {
  existing: { id: string; updatedAt: Date };
  actor: Actor;
  now: Date;
}): Promise<RemoveContributorResult> {
  const { existing, actor, now } = remove;
  if (!may(actor, "keep-contributors")) return { ok: false, refusal: "forbidden" };
  return inTransaction<RemoveContributorResult>(async (tx) => {
    await tx.$queryRaw`SELECT id FROM contributor WHERE id = ${existing.id}::uuid FOR UPDATE`;
    const contributor = await tx.contributor.findUnique({
      where: { id: existing.id },
      select: {
        slug: true,
        name: true,
        updatedAt: true,
        staff: { select: { id: true } },
        _count: { select: { bylines: true } },
      },
    });
    const refusal = expectedRow(existing, contributor);
    if (refusal !== null) return { ok: false, refusal };
    if (contributor === null) return { ok: false, refusal: "not-found" };
    if (contributor._count.bylines > 0) return { ok: false, refusal: "in-bylines" };
    if (contributor.staff !== null) return { ok: false, refusal: "joined-with-staff" };
    const path = addresses.contributor(contributor.slug);
    await tx.contributor.delete({ where: { id: existing.id }, select: { id: true } });
    const former = await dropRedirectsTo(tx, path);
    await writeExpiry(tx, expiredByContributor(existing.id, [path, ...former]), now);
    const details = { slug: contributor.slug, name: contributor.name };
    const subject = { subject: "contributor", subjectId: existing.id, details };
    await writeAuditEntry(tx, { actor, at: now, action: "remove-contributor", ...subject });
    return { ok: true };
  });
}
