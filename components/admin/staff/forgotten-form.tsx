"use client";

import { ActionForm, type FormAction } from "../ui/action-form";
import { Field } from "../ui/field";

export function ForgottenForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Forgotten password">
      {({ isPending, typed }) => (
        <>
          <Field label="E-mail address" help="A letter with a link is sent to it; the link is good for one hour.">
            {(given) => (
              <input
                {...given}
                type="email"
                name="email"
                autoComplete="username"
                required
                defaultValue={typed("email")}
              />
            )}
          </Field>
          <button className="button go wide" type="submit" disabled={isPending}>
            Send the letter
          </button>
        </>
      )}
    </ActionForm>
  );
}
