import { articleTextSchema } from "@/lib/article-text";
import type { Save, SaveAnswer } from "@/lib/editor/saving/saving";
import { refusalSentences } from "@/lib/refusals";
import { newRequestKey } from "@/lib/request-key";

/** Milliseconds after which a silent server counts as one that cannot be reached. */
const patience = 15_000;

/** Sends a text to be saved. What can happen on the way is an answer too; nothing is thrown. */
export async function putText(address: string, save: Save): Promise<SaveAnswer> {
  const { saveKey, expectedRevision, text } = save;
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ requestKey: saveKey, expectedRevision, text }),
      signal: AbortSignal.timeout(patience),
      redirect: "error",
    });
    const answer = readAnswer((await response.json()) as Answer);
    // It was done, and what came of it was lost: under another key the server says what stands now.
    return answer === "repeated" ? putText(address, { ...save, saveKey: newRequestKey() }) : answer;
  } catch {
    return { kind: "unreachable" };
  }
}

type Answer = {
  ok: boolean;
  revision?: number;
  refusal?: string;
  problems?: string[];
  text?: unknown;
  savedBy?: string;
  isOwn?: boolean;
  savedAt?: string;
};

function readAnswer(answer: Answer): SaveAnswer | "repeated" {
  const { ok, revision = 0, refusal = "", problems = [], savedBy = "", isOwn = false, savedAt = "" } = answer;
  if (ok) return { kind: "saved", revision };
  if (refusal === "signed-out") return { kind: "signed-out" };
  if (refusal === "repeated") return "repeated";
  if (refusal === "stale-revision") {
    return { kind: "stale", revision, text: articleTextSchema.parse(answer.text), savedBy, isOwn, savedAt };
  }
  return { kind: "refused", sentence: (problems.length > 0 ? problems : refusalSentences(refusal)).join(" ") };
}
