"use client";

import { type ReactNode, useEffect } from "react";
import { EditorDialog } from "../dialogs/editor-dialog";

type Props = {
  /** The form with which one signs in; null where it is only to be had in a window of its own. */
  form: ReactNode;
  onRetry: () => void;
  onClose: () => void;
};

/** Milliseconds between two looks whether one is signed in again, here or in another window. */
const lookEvery = 2_000;

/** Signs in again without leaving the text. It closes by itself when a save has gone through. */
export function SignInDialog({ form, onRetry, onClose }: Props) {
  useEffect(() => {
    const timer = setInterval(onRetry, lookEvery);
    return () => clearInterval(timer);
  }, [onRetry]);
  return (
    <EditorDialog title="Sign in again" onClose={onClose}>
      <div className="form">
        <p>
          Your session has ended. What you have written is kept in this browser, and is saved as soon as you are signed
          in.
        </p>
        {form}
        <p>
          <a
            className={form === null ? "button go" : "button quiet"}
            href="/admin/sign-in"
            target="_blank"
            rel="noopener"
          >
            Sign in in a new window
          </a>
        </p>
      </div>
    </EditorDialog>
  );
}
