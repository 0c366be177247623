"use client";

import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";
import { EmailField } from "./email-field";
import { NewPasswordField } from "./new-password-field";

type Props = { action: FormAction; token: string; name?: string; asksEmail?: boolean; deed: string };

/** Name and password of an account that a link makes or opens. */
export function NewAccountForm({ action, token, name = "", asksEmail = false, deed }: Props) {
  return (
    <ActionForm action={action} label={deed}>
      {({ isPending, typed }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <Field label="Your name" help="As colleagues know it.">
            {(given) => (
              <input
                {...given}
                name="name"
                autoComplete="name"
                required
                maxLength={200}
                defaultValue={typed("name") ?? name}
              />
            )}
          </Field>
          {asksEmail && <EmailField label="Your e-mail address" help="You sign in with it." typed={typed("email")} />}
          <NewPasswordField />
          <button className="button go wide" type="submit" disabled={isPending}>
            {deed}
          </button>
        </>
      )}
    </ActionForm>
  );
}
