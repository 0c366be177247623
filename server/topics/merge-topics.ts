import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { expiredByTopic } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { movePath } from "@/server/redirects/move-path";
import { inTransaction } from "@/server/transaction";

export type MergeTopics = {
  /** The topic that goes. `updatedAt` is what the editor has read. */
  existing: { id: string; updatedAt: Date };
  /** The topic that takes its articles, by its slug. */
  intoSlug: string;
  actor: Actor;
  now: Date;
};

export type MergeTopicsResult =
  | { ok: true; topicId: string; moved: number }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "no-topic-to-merge" | "same-topic" };

/**
 * Makes one topic of two: the articles of the first are about the second from then on, each once, and the address of the
 * first leads to the second for ever.
 *
 * Refusals: "no-topic-to-merge" when no topic has the slug to merge into; "same-topic"; "stale" when somebody has saved since.
 */
export async function mergeTopics({ existing, intoSlug, actor, now }: MergeTopics): Promise<MergeTopicsResult> {
  if (!may(actor, "keep-topics")) return { ok: false, refusal: "forbidden" };
  return inTransaction<MergeTopicsResult>(
    async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('topics', 0))::text`;
      const select = { id: true, slug: true, name: true, updatedAt: true };
      const from = await tx.topic.findUnique({ where: { id: existing.id }, select });
      const refusal = expectedRow(existing, from);
      if (refusal !== null) return { ok: false, refusal };
      const into = await tx.topic.findUnique({ where: { slug: intoSlug }, select });
      if (from === null || into === null) return { ok: false, refusal: "no-topic-to-merge" };
      if (from.id === into.id) return { ok: false, refusal: "same-topic" };

      // Held, so that an article that is being saved or published cannot bring the topic back behind this change.
      await tx.$queryRaw`
        SELECT id FROM article WHERE id IN (SELECT article_id FROM article_topic WHERE topic_id = ${from.id}::uuid)
        ORDER BY id FOR UPDATE`;
      const moved = await tx.$executeRaw`
        INSERT INTO article_topic (article_id, topic_id, position, listed_at)
        SELECT article_id, ${into.id}::uuid, position, listed_at FROM article_topic WHERE topic_id = ${from.id}::uuid
        ON CONFLICT (article_id, topic_id) DO NOTHING`;
      await tx.topic.delete({ where: { id: from.id }, select: { id: true } });
      const paths = await movePath(tx, { from: addresses.topic(from.slug), to: addresses.topic(into.slug), now });
      await writeExpiry(tx, [...expiredByTopic(from.id, paths), ...expiredByTopic(into.id, [])], now);
      const details = { slug: from.slug, name: from.name, into: into.slug, moved };
      const subject = { subject: "topic", subjectId: from.id, details };
      await writeAuditEntry(tx, { actor, at: now, action: "merge-topics", ...subject });
      return { ok: true, topicId: into.id, moved };
    },
    { seconds: 120 },
  );
}
