"use client";

import { ActionForm, type FormAction } from "../ui/action-form";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";

export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  return (
    <ActionForm action={action} label="Sign in" done="You are signed in.">
      {({ isPending, typed }) => (
        <>
          <input type="hidden" name="next" value={next} />
          <EmailField label="E-mail address" typed={typed("email")} />
          <PasswordField label="Password" name="password" autoComplete="current-password" />
          <button className="button go wide" type="submit" disabled={isPending}>
            {isPending ? "Signing in …" : "Sign in"}
          </button>
        </>
      )}
    </ActionForm>
  );
}
