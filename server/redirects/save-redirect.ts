import type { Actor } from "@/lib/actor";
import { expiredByRedirect } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { lockRedirects } from "@/server/redirects/lock-redirects";
import { type RedirectRefusal, writeRedirect } from "@/server/redirects/write-redirect";
import { inTransaction } from "@/server/transaction";

export type SaveRedirectResult =
  | { ok: true; fromPath: string; changed: boolean }
  | { ok: false; refusal: "forbidden" | RedirectRefusal };

/** Makes a redirect by hand, for ever; for its refusals see server/redirects/write-redirect.ts. */
export async function saveRedirect(save: {
  from: string;
  to: string;
  /** The site's origin, by which a whole address of this site is known. */
  origin: string;
  actor: Actor;
  now: Date;
}): Promise<SaveRedirectResult> {
  const { from, to, origin, actor, now } = save;
  if (!may(actor, "keep-redirects")) return { ok: false, refusal: "forbidden" };
  return inTransaction<SaveRedirectResult>(async (tx) => {
    await lockRedirects(tx);
    const written = await writeRedirect(tx, { from, to, origin, now });
    if (!written.ok) return written;
    const { fromPath, changed, expired } = written;
    if (!changed) return { ok: true, fromPath, changed };
    await writeExpiry(tx, expired.flatMap(expiredByRedirect), now);
    const subject = { subject: "redirect", subjectId: fromPath, details: { to } };
    await writeAuditEntry(tx, { actor, at: now, action: "save-redirect", ...subject });
    return { ok: true, fromPath, changed };
  });
}
