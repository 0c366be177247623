"use client";

import { type FormEvent, useEffect, useState } from "react";
import { CodeField } from "@/components/admin/staff/code-field";
import { PasswordField } from "@/components/admin/staff/password-field";
import { EditorDialog } from "../dialogs/editor-dialog";
import { signInAgain } from "../doors";

type Props = {
  address: string;
  /** Whose article this is to write on: another account is signed in in a window of its own. */
  email: string;
  onRetry: () => void;
  onClose: () => void;
};

/** Milliseconds between two looks whether one is signed in again in another window. */
const lookEvery = 3_000;

/** Signs in again without leaving the text. It closes by itself when a save has gone through. */
export function SignInDialog({ address, email, onRetry, onClose }: Props) {
  const [needsCode, setNeedsCode] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const timer = setInterval(onRetry, lookEvery);
    return () => clearInterval(timer);
  }, [onRetry]);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setSending(true);
    setProblem(null);
    try {
      const code = needsCode ? String(form.get("code") ?? "") : null;
      const { isComplete } = await signInAgain(address, { email, password: String(form.get("password") ?? ""), code });
      setNeedsCode(!isComplete);
      if (isComplete) onRetry();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The server cannot be reached. Try again in a moment.");
    }
    setSending(false);
  };
  return (
    <EditorDialog title="Sign in again" onClose={onClose}>
      <form className="form" onSubmit={(event) => void send(event)}>
        <p>
          Your session has ended. What you have written is kept in this browser, and is saved as soon as you are signed
          in.
        </p>
        {problem !== null && (
          <div className="said problem" role="alert">
            <p>{problem}</p>
          </div>
        )}
        <p>
          As <strong>{email}</strong>
        </p>
        <input type="hidden" name="email" value={email} autoComplete="username" readOnly />
        <PasswordField label="Password" name="password" autoComplete="current-password" />
        {needsCode && <CodeField help="What your authenticator shows, or a recovery code." />}
        <div className="deeds">
          <button type="submit" className="button go" disabled={isSending}>
            {isSending ? "Signing in …" : "Sign in"}
          </button>
          <a className="button quiet" href="/admin/sign-in" target="_blank" rel="noopener">
            Sign in in a new window
          </a>
        </div>
      </form>
    </EditorDialog>
  );
}
