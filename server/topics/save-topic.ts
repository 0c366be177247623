import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { addresses, type SlugRefusal, slugRefusal } from "@/lib/addresses";
import { expiredByTopic } from "@/lib/cache-tags";
import { may } from "@/lib/permissions";
import { zodProblems } from "@/lib/zod-problems";
import { writeAuditEntry } from "@/server/audit/write-audit-entry";
import { writeExpiry } from "@/server/cache/write-expiry";
import { expectedRow } from "@/server/expected-row";
import { settlePath } from "@/server/redirects/settle-path";
import { inTransaction } from "@/server/transaction";

const topicSchema = z.strictObject({
  slug: z.string(),
  name: z.string().trim().min(1, "A topic needs a name.").max(100),
  description: z.string().trim().max(1_000).default(""),
});

export type SaveTopic = {
  /** Null adds a topic. `updatedAt` is what the editor has read. */
  existing: { id: string; updatedAt: Date } | null;
  topic: z.input<typeof topicSchema>;
  actor: Actor;
  now: Date;
};

export type SaveTopicResult =
  | { ok: true; topicId: string }
  | { ok: false; refusal: "forbidden" | "not-found" | "stale" | "taken" | SlugRefusal }
  | { ok: false; refusal: "invalid"; problems: string[] };

/**
 * Adds a topic or changes it. A new slug leaves a redirect at the old one.
 *
 * Refusals: "taken" when another topic has the slug; "stale" when somebody has saved since.
 */
export async function saveTopic({ existing, topic: given, actor, now }: SaveTopic): Promise<SaveTopicResult> {
  if (!may(actor, "keep-topics")) return { ok: false, refusal: "forbidden" };
  const parsed = topicSchema.safeParse(given);
  if (!parsed.success) return { ok: false, refusal: "invalid", problems: zodProblems(parsed.error) };
  const topic = parsed.data;
  const malformed = slugRefusal(topic.slug);
  if (malformed !== null) return { ok: false, refusal: malformed };

  return inTransaction<SaveTopicResult>(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('topics', 0))::text`;
    const select = { id: true, slug: true, updatedAt: true };
    const before = existing === null ? null : await tx.topic.findUnique({ where: { id: existing.id }, select });
    const refusal = expectedRow(existing, before);
    if (refusal !== null) return { ok: false, refusal };
    const holder = await tx.topic.findUnique({ where: { slug: topic.slug }, select: { id: true } });
    if (holder !== null && holder.id !== before?.id) return { ok: false, refusal: "taken" };

    const values = { ...topic, updatedAt: now };
    const { id: topicId } =
      before === null
        ? await tx.topic.create({ data: { ...values, createdAt: now }, select: { id: true } })
        : await tx.topic.update({ where: { id: before.id }, data: values, select: { id: true } });
    const from = before === null ? null : addresses.topic(before.slug);
    const paths = await settlePath(tx, { from, to: addresses.topic(topic.slug), now });
    await writeExpiry(tx, expiredByTopic(topicId, paths), now);
    const details = { slug: topic.slug, name: topic.name, ...(before !== null && { formerSlug: before.slug }) };
    await writeAuditEntry(tx, { actor, at: now, action: "save-topic", subject: "topic", subjectId: topicId, details });
    return { ok: true, topicId };
  });
}
