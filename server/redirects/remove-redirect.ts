import type { Actor } from "@/lib/actor";
import { expiredByRedirect } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { lockRedirects } from "@/server/redirects/lock-redirects";
import { inTransaction } from "@/server/transaction";

export type RemoveRedirectResult = { ok: true } | { ok: false; refusal: "forbidden" | "not-found" | "stale" };

/** Takes a redirect away: its address leads nowhere then. "stale" when it leads elsewhere than the editor has read. */
export async function removeRedirect(remove: {
  fromPath: string;
  /** Where it leads as the editor has read it: an article's id, or a path. */
  expected: { articleId: string | null; toPath: string | null };
  actor: Actor;
  now: Date;
}): Promise<RemoveRedirectResult> {
  const { fromPath, expected, actor, now } = remove;
  if (!may(actor, "keep-redirects")) return { ok: false, refusal: "forbidden" };
  return inTransaction<RemoveRedirectResult>(async (tx) => {
    await lockRedirects(tx);
    const held = await tx.redirect.findUnique({ where: { fromPath }, select: { articleId: true, toPath: true } });
    if (held === null) return { ok: false, refusal: "not-found" };
    if (held.articleId !== expected.articleId || held.toPath !== expected.toPath)
      return { ok: false, refusal: "stale" };
    await tx.redirect.delete({ where: { fromPath }, select: { fromPath: true } });
    await writeExpiry(tx, expiredByRedirect(fromPath), now);
    const subject = { subject: "redirect", subjectId: fromPath, details: held };
    await writeAuditEntry(tx, { actor, at: now, action: "remove-redirect", ...subject });
    return { ok: true };
  });
}
