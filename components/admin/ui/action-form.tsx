"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useEffectEvent, useRef, useState } from "react";
import { refusalSentences } from "@/lib/refusals";
import { newRequestKey } from "@/lib/request-key";

export type ActionAnswer =
  /** `notes` follow what is said, a line each. */
  | { ok: true; said?: string; notes?: readonly string[] }
  /** `typed` is what stood in the fields, for those whose page was loaded anew because no script had come. */
  | { ok: false; refusal: string; problems?: readonly string[]; typed?: Readonly<Record<string, string>> }
  | null;

export type FormAction = (previous: unknown, form: FormData) => Promise<NonNullable<ActionAnswer>>;

type FormState = { isPending: boolean; typed: (name: string) => string | undefined };

type Props = {
  action: FormAction;
  /** What the form is for, to those who do not see it. */
  label?: string;
  className?: string;
  /** Said when it was done and the answer says nothing itself. */
  done?: string;
  onDone?: (answer: { ok: true }) => void;
  children: ReactNode | ((state: FormState) => ReactNode);
};

/**
 * A form of the newsroom. Each carries a key under which it is carried out once, renewed when it was; what was typed stays
 * where it was when it is refused, with the reasons above it.
 */
export function ActionForm({ action, label, className = "form", done, onDone, children }: Props) {
  const [answer, send, isPending] = useActionState<ActionAnswer, FormData>(action, null);
  const [key, setKey] = useState(() => newRequestKey());
  const typed = (name: string) => (answer !== null && !answer.ok ? answer.typed?.[name] : undefined);
  const said = useRef<HTMLDivElement>(null);
  const tellDone = useEffectEvent((given: { ok: true }) => onDone?.(given));

  useEffect(() => {
    if (answer === null) return;
    if (answer.ok) {
      setKey(newRequestKey());
      tellDone(answer);
    } else said.current?.focus();
  }, [answer]);

  return (
    <form
      className={className}
      aria-label={label}
      // Sent by hand, because React empties the fields of a form after its action: what was refused is mended, not typed anew.
      // The action itself is there for those who send the form before its script has come.
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
        startTransition(() => send(form));
      }}
      action={send}
    >
      <input type="hidden" name="requestKey" value={key} suppressHydrationWarning readOnly />
      {answer !== null && (
        <div
          className={answer.ok ? "said" : "said problem"}
          role={answer.ok ? "status" : "alert"}
          tabIndex={-1}
          ref={said}
        >
          {sentencesOf(answer, done).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {typeof children === "function" ? children({ isPending, typed }) : children}
    </form>
  );
}

function sentencesOf(answer: NonNullable<ActionAnswer>, done: string | undefined): readonly string[] {
  if (answer.ok) return [answer.said ?? done ?? "Saved.", ...(answer.notes ?? [])];
  return answer.problems && answer.problems.length > 0 ? answer.problems : refusalSentences(answer.refusal);
}
