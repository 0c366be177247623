"use client";

import { useState } from "react";
import type { QrDrawing } from "@/lib/qr-drawing";
import type { FormAction } from "../ui/action-form";
import { ActionForm } from "../ui/action-form";
import { CodeField } from "./code-field";
import { DeedForm } from "./deed-form";
import { PasswordField } from "./password-field";
import { QrCode } from "./qr-code";
import { ShownCodes } from "./shown-once";

type Props = {
  /** Null when the second step holds. */
  enrolment: { secret: string; drawing: QrDrawing } | null;
  codesLeft: number;
  actions: Record<"confirmTotp" | "removeTotp" | "renewCodes", FormAction>;
};

/** The second step of one's own account: set up, or renewed and taken away. Codes are shown once, by whichever made them. */
export function SecondStep({ enrolment, codesLeft, actions }: Props) {
  const [codes, setCodes] = useState<readonly string[]>([]);
  // Taken from the answer itself: the form that asked leaves the screen together with the state that it has changed, and
  // could tell nobody any more. Codes that are shown once must not go with it.
  const keeping =
    (action: FormAction): FormAction =>
    async (previous, form) => {
      const answer = await action(previous, form);
      if (answer.ok && "shownOnce" in answer) setCodes((answer.shownOnce as { codes: string[] }).codes);
      return answer;
    };
  return (
    <>
      {codes.length > 0 && <ShownCodes codes={codes} />}
      {enrolment === null ? (
        <>
          <p>
            It holds: signing in asks for a code of your authenticator.{" "}
            {codesLeft === 1 ? "One recovery code is left." : `${codesLeft} recovery codes are left.`}
          </p>
          <ActionForm action={keeping(actions.renewCodes)} label="Recovery codes">
            {({ isPending }) => (
              <>
                <PasswordField label="Your password" name="password" autoComplete="current-password" />
                <div className="deeds">
                  <button className="button" type="submit" disabled={isPending}>
                    Make new recovery codes
                  </button>
                </div>
              </>
            )}
          </ActionForm>
          <DeedForm
            action={actions.removeTotp}
            label="Second step"
            deed="Take the second step away"
            question="The account is then open to the password alone."
          >
            <PasswordField label="Your password, to take it away" name="password" autoComplete="current-password" />
          </DeedForm>
        </>
      ) : (
        <>
          <p>
            A code of an authenticator (Aegis, 2FAS, 1Password and others) keeps out whoever has learned your password.
            Scan the drawing, or type the key, then write the code that it shows.
          </p>
          <QrCode drawing={enrolment.drawing} label="The drawing for your authenticator" />
          <p>
            Key: <code className="totp-key">{enrolment.secret.match(/.{1,4}/g)?.join(" ")}</code>
          </p>
          <ActionForm action={keeping(actions.confirmTotp)} label="Second step">
            {({ isPending }) => (
              <>
                <CodeField help="The six digits that the authenticator shows now." />
                <PasswordField label="Your password" name="password" autoComplete="current-password" />
                <div className="deeds">
                  <button className="button" type="submit" disabled={isPending}>
                    Turn the second step on
                  </button>
                </div>
              </>
            )}
          </ActionForm>
        </>
      )}
    </>
  );
}
