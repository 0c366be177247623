"use client";

import { useState } from "react";
import { Field } from "../ui/field";

type Props = {
  label: string;
  name: string;
  autoComplete: "current-password" | "new-password";
  help?: string;
};

/** A password, which can be shown while it is typed: mistakes that nobody sees are the commonest reason for a refusal. */
export function PasswordField({ label, name, autoComplete, help }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} help={help}>
      {(given) => (
        <span className="password">
          <input
            {...given}
            type={isShown ? "text" : "password"}
            name={name}
            autoComplete={autoComplete}
            spellCheck={false}
            autoCapitalize="none"
            required
            minLength={autoComplete === "new-password" ? 12 : undefined}
          />
          <button
            type="button"
            className="button quiet"
            aria-pressed={isShown}
            aria-label={`Show: ${label}`}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
          </button>
        </span>
      )}
    </Field>
  );
}
