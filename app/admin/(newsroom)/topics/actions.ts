"use server";

import { z } from "zod";
import { existingRow, keptFields, maybeKeptFields } from "@/lib/kept-fields";
import { mergeTopics } from "@/server/topics/merge-topics";
import { removeTopic } from "@/server/topics/remove-topic";
import { saveTopic } from "@/server/topics/save-topic";
import { staffAction } from "../../staff-action";

export const saveTopicAction = staffAction(
  z.object({ ...maybeKeptFields, name: z.string(), slug: z.string(), description: z.string() }),
  async ({ input: { id, updatedAt, ...topic }, actor, now }) => {
    const saved = await saveTopic({ existing: existingRow({ id, updatedAt }), topic, actor, now });
    return saved.ok && id === null ? { ...saved, goTo: `/admin/topics/${saved.topicId}` } : saved;
  },
);

export const mergeTopicsAction = staffAction(
  z.object({ ...keptFields, intoSlug: z.string().trim() }),
  async ({ input: { intoSlug, ...existing }, actor, now }) => {
    const merged = await mergeTopics({ existing, intoSlug, actor, now });
    return merged.ok ? { ...merged, goTo: `/admin/topics/${merged.topicId}` } : merged;
  },
);

export const removeTopicAction = staffAction(z.object(keptFields), async ({ input: existing, actor, now }) => {
  const removed = await removeTopic({ existing, actor, now });
  return removed.ok ? { ...removed, goTo: "/admin/topics" } : removed;
});
