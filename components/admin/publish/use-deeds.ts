"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useEditorHandle } from "@/components/editor/editor-context";
import type { FactName } from "@/lib/article-facts";
import { refusalSentences } from "@/lib/refusals";
import { newRequestKey } from "@/lib/request-key";
import type { StoredFactsView, StoredPlace } from "@/lib/views/article-facts-view";

/** What a verb answers; the facts of some refusals go with them. */
export type DeedAnswer =
  | { ok: true; shownOnce?: { token: string } }
  | ({ ok: false; refusal: string; problems?: readonly string[]; earlier?: string; later?: string } & Stale);

/** What somebody else has changed since it was seen, as it stands now. */
type Stale = {
  stale?: readonly FactName[];
  stored?: StoredFactsView;
  storedPlace?: StoredPlace;
  storedOwner?: { id: string; name: string } | null;
};

/** An action of the server for one article. */
export type Deed = (previous: unknown, form: FormData) => Promise<DeedAnswer>;

export type Fields = Readonly<Record<string, string | readonly string[] | boolean | null>>;

/** A deed to be done: what it asks for besides the article, and what is said when it is done. */
export type Asked = {
  deed: Deed;
  fields?: Fields;
  /** Whether it goes by what is in the editor now, which is then saved first. */
  needsText?: boolean;
  /** Whether it closes the text or leaves it, so that what is in the editor now is saved first. */
  leavesText?: boolean;
  done: string;
};

export type Told = { sentences: string[]; isProblem: boolean };

const unsaved = "What you typed could not be saved just now, so nothing was done. Look at the line above the sheet.";

function formOf(fields: Fields): FormData {
  const form = new FormData();
  form.set("requestKey", newRequestKey());
  for (const [name, given] of Object.entries(fields)) {
    if (given === true) form.set(name, "on");
    else if (Array.isArray(given)) for (const one of given) form.append(name, one);
    else if (typeof given === "string") form.set(name, given);
  }
  return form;
}

/** Does things with one article, one after the other, and keeps what is to be said of the last. */
export function useDeeds(articleId: string, workingRevision: number) {
  const editor = useEditorHandle();
  const router = useRouter();
  const [told, setTold] = useState<Told | null>(null);
  const [isPending, start] = useTransition();

  async function revisionNow(): Promise<number | null> {
    if (editor === null) return workingRevision;
    const saved = await editor.flush();
    return saved.ok ? saved.revision : null;
  }

  async function carryOut(asked: Asked): Promise<DeedAnswer | null> {
    const { deed, fields = {}, needsText = false, leavesText = false, done } = asked;
    const revision = needsText || leavesText ? await revisionNow() : workingRevision;
    if (revision === null) {
      setTold({ sentences: [unsaved], isProblem: true });
      return null;
    }
    const expected = needsText ? { expectedRevision: String(revision) } : {};
    const answer = await deed(null, formOf({ ...fields, articleId, ...expected }));
    if (answer.ok) setTold(done === "" ? null : { sentences: [done], isProblem: false });
    else setTold({ sentences: [...(answer.problems ?? refusalSentences(answer.refusal))], isProblem: true });
    if (!answer.ok) router.refresh();
    return answer;
  }

  /** Resolves with the answer; null when nothing could be asked. */
  const run = (asked: Asked): Promise<DeedAnswer | null> =>
    new Promise((resolve) => {
      start(async () => {
        // What breaks on the way, the network for one, is told and not thrown: what was typed is still there.
        const answer = await carryOut(asked).catch(() => {
          setTold({ sentences: ["The server could not be reached. Try again in a moment."], isProblem: true });
          return null;
        });
        resolve(answer);
      });
    });
  return { run, told, isPending, clear: () => setTold(null) };
}

export type Deeds = ReturnType<typeof useDeeds>;
