import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { expiredByPage, expiredByRedirect } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { dropRedirectsTo } from "@/server/redirects/drop-redirects-to";
import { inTransaction } from "@/server/transaction";

export type RemovePageResult = { ok: true } | { ok: false; refusal: "forbidden" | "not-found" | "stale" };

/** Takes a page away, with the redirects that led to it. "stale" when somebody has saved since. */
export async function removePage(remove: {
  slug: string;
  expectedUpdatedAt: Date;
  actor: Actor;
  now: Date;
}): Promise<RemovePageResult> {
  const { slug, expectedUpdatedAt, actor, now } = remove;
  if (!may(actor, "keep-pages")) return { ok: false, refusal: "forbidden" };
  return inTransaction<RemovePageResult>(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('sections', 0))::text`;
    const page = await tx.page.findUnique({ where: { slug }, select: { title: true, updatedAt: true } });
    const refusal = expectedRow({ updatedAt: expectedUpdatedAt }, page);
    if (refusal !== null) return { ok: false, refusal };
    await tx.page.delete({ where: { slug }, select: { slug: true } });
    const former = await dropRedirectsTo(tx, addresses.page(slug));
    await writeExpiry(tx, [...expiredByPage(slug), ...former.flatMap(expiredByRedirect)], now);
    const subject = { subject: "page", subjectId: slug, details: { title: page?.title ?? "" } };
    await writeAuditEntry(tx, { actor, at: now, action: "remove-page", ...subject });
    return { ok: true };
  });
}
