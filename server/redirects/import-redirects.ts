import type { Actor } from "@/lib/actor";
import { expiredByRedirect } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { mostRedirectLines, readRedirectLines } from "@/lib/redirect-lines";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { lockRedirects } from "@/server/redirects/lock-redirects";
import { type RedirectRefusal, writeRedirect } from "@/server/redirects/write-redirect";
import { inTransaction } from "@/server/transaction";

/** A line that was not taken, by its number in the list from 1. */
type RefusedLine = { number: number; refusal: RedirectRefusal | "unread" };

export type ImportRedirectsResult =
  | { ok: true; added: number; unchanged: number; refused: RefusedLine[] }
  | { ok: false; refusal: "forbidden" | "no-lines" | "too-many-lines" };

/**
 * Makes the redirects of a list (lib/redirect-lines.ts says how it is read): each line is taken or reported, and a line
 * that stands already counts as unchanged, so that a list can be mended and sent again.
 */
export async function importRedirects(given: {
  list: string;
  origin: string;
  actor: Actor;
  now: Date;
}): Promise<ImportRedirectsResult> {
  const { list, origin, actor, now } = given;
  if (!may(actor, "keep-redirects")) return { ok: false, refusal: "forbidden" };
  const { lines, unread } = readRedirectLines(list);
  if (lines.length + unread.length === 0) return { ok: false, refusal: "no-lines" };
  if (lines.length > mostRedirectLines) return { ok: false, refusal: "too-many-lines" };
  return inTransaction<ImportRedirectsResult>(
    async (tx) => {
      await lockRedirects(tx);
      const refused: RefusedLine[] = unread.map((number) => ({ number, refusal: "unread" }));
      const expired: string[] = [];
      let added = 0;
      let unchanged = 0;
      for (const { number, from, to } of lines) {
        const written = await writeRedirect(tx, { from, to, origin, now });
        if (!written.ok) refused.push({ number, refusal: written.refusal });
        else {
          expired.push(...written.expired);
          if (written.changed) added += 1;
          else unchanged += 1;
        }
      }
      if (added > 0) {
        await writeExpiry(tx, expired.flatMap(expiredByRedirect), now);
        const details = { added, unchanged, refused: refused.length };
        const subject = { subject: "redirect", subjectId: "list", details };
        await writeAuditEntry(tx, { actor, at: now, action: "import-redirects", ...subject });
      }
      refused.sort((one, other) => one.number - other.number);
      return { ok: true, added, unchanged, refused };
    },
    { seconds: 120 },
  );
}
