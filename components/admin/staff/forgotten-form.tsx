"use client";

import { ActionForm, type FormAction } from "../ui/action-form";
import { EmailField } from "./email-field";

export function ForgottenForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action} label="Forgotten password">
      {({ isPending, typed }) => (
        <>
          <EmailField
            label="E-mail address"
            help="A letter with a link is sent to it; the link is good for one hour."
            typed={typed("email")}
          />
          <button className="button go wide" type="submit" disabled={isPending}>
            Send the letter
          </button>
        </>
      )}
    </ActionForm>
  );
}
