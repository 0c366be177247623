"use client";

import { ActionForm, type FormAction } from "../ui/action-form";
import { NewPasswordField } from "./new-password-field";

export function ResetForm({ action, token }: { action: FormAction; token: string }) {
  return (
    <ActionForm action={action} label="A new password">
      {({ isPending }) => (
        <>
          <input type="hidden" name="token" value={token} />
          <NewPasswordField label="New password" />
          <button className="button go wide" type="submit" disabled={isPending}>
            Set the password
          </button>
        </>
      )}
    </ActionForm>
  );
}
