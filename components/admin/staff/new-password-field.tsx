import { PasswordField } from "./password-field";

/** A password that somebody chooses, with what is asked of it. */
export function NewPasswordField({ label = "Password" }: { label?: string }) {
  return (
    <PasswordField
      label={label}
      name="password"
      autoComplete="new-password"
      help="At least 12 characters. Any will do: four words of your own are easy to remember and hard to guess."
    />
  );
}
