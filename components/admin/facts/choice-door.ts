import { z } from "zod";
import { refusalSentences } from "@/lib/refusals";
import { newRequestKey } from "@/lib/request-key";

export type Choice = { id: string; name: string };
export type ChoiceKind = "topics" | "contributors";

const foundSchema = z.object({ choices: z.array(z.object({ id: z.string(), name: z.string() })) });
const addedSchema = z.union([
  z.object({ ok: z.literal(true), topicId: z.string() }),
  z.object({ ok: z.literal(false), refusal: z.string(), problems: z.array(z.string()).optional() }),
]);

/** What has these characters in its name; nothing while the server cannot be reached. */
export async function findChoices(of: ChoiceKind, q: string, signal: AbortSignal): Promise<Choice[]> {
  const response = await fetch(`/admin/choices?${new URLSearchParams({ of, q })}`, { signal });
  return foundSchema.safeParse(await response.json()).data?.choices ?? [];
}

/** Adds a topic; a sentence instead of it says why not. */
export async function addTopic(name: string): Promise<Choice | string> {
  const response = await fetch("/admin/choices", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, requestKey: newRequestKey() }),
  });
  const answer = addedSchema.safeParse(await response.json().catch(() => null)).data;
  if (answer?.ok) return { id: answer.topicId, name };
  return (answer?.problems ?? refusalSentences(answer?.refusal ?? `status ${response.status}`)).join(" ");
}
