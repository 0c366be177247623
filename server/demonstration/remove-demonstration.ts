import type { Actor } from "@/lib/actor";
import { tags } from "@/lib/cache-tags";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { removeDemoArticles } from "@/server/demonstration/remove-demo-articles";
import { removeDemoNewspaper } from "@/server/demonstration/remove-demo-newspaper";
import { resetDemoSettings } from "@/server/demonstration/reset-demo-settings";
import type { PrismaClient } from "@/server/generated/prisma/client";
import { removeMediaFiles } from "@/server/media/remove-media-files";
import { inTransaction } from "@/server/transaction";

const actor: Actor = { kind: "system", name: "demonstration" };

/** What was taken out, in numbers by kind, and each thing that stays with the reason. */
export type RemovedDemonstration = {
  removed: { kind: string; count: number }[];
  kept: { kind: string; name: string; why: string }[];
};

export type RemoveDemonstrationResult = ({ ok: true } & RemovedDemonstration) | { ok: false; refusal: "not-loaded" };

/**
 * Takes out everything that the demonstration brought, files too, and nothing else: what the newsroom has written or
 * still uses stays. The audit trail stays, as always. "not-loaded" when nothing of the demonstration is there.
 */
export async function removeDemonstration({
  db,
  now,
  mediaDirectory,
}: {
  db: PrismaClient;
  now: Date;
  /** Absolute; DATA_DIR/media. */
  mediaDirectory: string;
}): Promise<RemoveDemonstrationResult> {
  const { mediaIds, ...result } = await inTransaction(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('demonstration', 0))::text`;
      const articles = await removeDemoArticles(tx);
      const newspaper = await removeDemoNewspaper(tx);
      const settings = await resetDemoSettings(tx, now);
      const removed = [...articles.removed, ...newspaper.removed, ...settings.removed].filter(({ count }) => count > 0);
      const kept = [...articles.kept, ...newspaper.kept, ...settings.kept];
      if (removed.length > 0) {
        const pages = [tags.site, tags.front, tags.latest, tags.search, tags.corrections, tags.masthead];
        await writeExpiry(tx, [...pages, ...articles.tags, ...newspaper.tags], now);
        const details = Object.fromEntries(removed.map(({ kind, count }) => [kind, count]));
        const subject = { subject: "site", subjectId: "demonstration", details };
        await writeAuditEntry(tx, { actor, at: now, action: "remove-demonstration", ...subject });
      }
      return { removed, kept, mediaIds: newspaper.mediaIds };
    },
    { client: db, seconds: 120 },
  );
  // After the commit: a file too many does no harm, a file too few leaves a hole in a page.
  await Promise.all(mediaIds.map((mediaId) => removeMediaFiles(mediaDirectory, mediaId)));
  return result.removed.length + result.kept.length === 0
    ? { ok: false, refusal: "not-loaded" }
    : { ok: true, ...result };
}
