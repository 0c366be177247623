import type { Actor } from "@/lib/actor";
import { addresses } from "@/lib/addresses";
import { expiredByTopic } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { dropRedirectsTo } from "@/server/redirects/drop-redirects-to";
import { inTransaction } from "@/server/transaction";

export type RemoveTopicResult = { ok: true } | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "in-use" };

/**
 * Takes a topic away that no article is about, with the redirects that led to it. "in-use" while there is one, in the
 * trash too: merge it into another instead. "stale" when somebody has saved since.
 */
export async function removeTopic(remove: {
  existing: { id: string; updatedAt: Date };
  actor: Actor;
  now: Date;
}): Promise<RemoveTopicResult> {
  const { existing, actor, now } = remove;
  if (!may(actor, "keep-topics")) return { ok: false, refusal: "forbidden" };
  return inTransaction<RemoveTopicResult>(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('topics', 0))::text`;
    // Held against an article that is being given this topic: its row would be lost with it.
    await tx.$queryRaw`SELECT id FROM topic WHERE id = ${existing.id}::uuid FOR UPDATE`;
    const topic = await tx.topic.findUnique({
      where: { id: existing.id },
      select: { slug: true, name: true, updatedAt: true, _count: { select: { articles: true } } },
    });
    const refusal = expectedRow(existing, topic);
    if (refusal !== null) return { ok: false, refusal };
    if (topic === null) return { ok: false, refusal: "not-found" };
    if (topic._count.articles > 0) return { ok: false, refusal: "in-use" };
    const path = addresses.topic(topic.slug);
    await tx.topic.delete({ where: { id: existing.id }, select: { id: true } });
    const former = await dropRedirectsTo(tx, path);
    await writeExpiry(tx, expiredByTopic(existing.id, [path, ...former]), now);
    const details = { slug: topic.slug, name: topic.name };
    const subject = { subject: "topic", subjectId: existing.id, details };
    await writeAuditEntry(tx, { actor, at: now, action: "remove-topic", ...subject });
    return { ok: true };
  });
}
