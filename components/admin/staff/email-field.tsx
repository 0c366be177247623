import { Field } from "../ui/field";

type Props = { label: string; help?: string; typed: string | undefined };

/** The e-mail address by which an account is known; `typed` is what stood there when the form was refused. */
export function EmailField({ label, help, typed }: Props) {
  return (
    <Field label={label} help={help}>
      {(given) => <input {...given} type="email" name="email" autoComplete="username" required defaultValue={typed} />}
    </Field>
  );
}
