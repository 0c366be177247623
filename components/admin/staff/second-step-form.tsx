"use client";

import { ActionForm, type FormAction } from "../ui/action-form";
import { CodeField } from "./code-field";

export function SecondStepForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm action={action} label="Second step" done="You are signed in.">
      {({ isPending }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <CodeField help="The six digits that your authenticator shows now, or one of your recovery codes." />
          <button className="button go wide" type="submit" disabled={isPending}>
            {isPending ? "Signing in …" : "Sign in"}
          </button>
        </>
      )}
    </ActionForm>
  );
}
