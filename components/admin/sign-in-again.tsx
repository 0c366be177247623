"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { refusalSentences } from "@/lib/refusals";
import { CodeField } from "./staff/code-field";
import { PasswordField } from "./staff/password-field";
import { Field } from "./ui/field";

type Answer = { ok: true } | { ok: false; refusal: string; problems?: readonly string[] };

type Props = {
  isOpen: boolean;
  /** Whose session it was. */
  email: string;
  /** Called when the browser holds a session again: what was refused for want of one can be sent anew. */
  onSignedIn: () => void;
  /** Called when it is put off: what is typed stays where it is, and is saved nowhere but in this browser. */
  onPutOff: () => void;
};

/** Signs in without leaving the page, when a session has ended under an open editor. */
export function SignInAgain({ isOpen, email, onSignedIn, onPutOff }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const [needsCode, setNeedsCode] = useState(false);
  const [isPending, setPending] = useState(false);

  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPending(true);
    const answer = await askForSession(new FormData(event.currentTarget));
    setPending(false);
    if (answer.ok) {
      setSaid([]);
      setNeedsCode(false);
      onSignedIn();
    } else if (answer.refusal === "code-needed") {
      setSaid([]);
      setNeedsCode(true);
    } else setSaid(answer.problems ?? refusalSentences(answer.refusal));
  };

  return (
    <dialog ref={dialog} aria-labelledby="sign-in-again" onClose={() => isOpen && onPutOff()}>
      <h2 id="sign-in-again">Sign in again</h2>
      <form className="form" onSubmit={send}>
        <p>Your session has ended. What you have written is still here.</p>
        {said.length > 0 && (
          <div className="said problem" role="alert">
            {said.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
        <Field label="E-mail address">
          {(given) => (
            <input {...given} type="email" name="email" autoComplete="username" required defaultValue={email} />
          )}
        </Field>
        <PasswordField label="Password" name="password" autoComplete="current-password" />
        {needsCode && (
          <CodeField help="The six digits that your authenticator shows now, or one of your recovery codes." />
        )}
        <div className="deeds">
          <button className="button go" type="submit" disabled={isPending}>
            Sign in
          </button>
          <button className="button" type="button" onClick={onPutOff}>
            Later
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Asks the stable address, which an editor that was opened before an upgrade still knows. */
async function askForSession(form: FormData): Promise<Answer> {
  const offline = "The site cannot be reached. Check the network, then try again: nothing that you typed is lost.";
  try {
    const response = await fetch("/admin/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(Object.fromEntries(form)),
    });
    return (await response.json()) as Answer;
  } catch {
    return { ok: false, refusal: "offline", problems: [offline] };
  }
}
