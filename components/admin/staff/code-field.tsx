import { Field } from "../ui/field";

/** Six digits, or a recovery code. */
export function CodeField({ help }: { help: string }) {
  return (
    <Field label="Code" help={help}>
      {(given) => (
        <input
          {...given}
          type="text"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={60}
        />
      )}
    </Field>
  );
}
