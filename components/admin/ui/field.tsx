import { type ReactNode, useId } from "react";

type Given = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean | undefined };

type Props = {
  label: string;
  /** What is asked for, in a line. */
  help?: string | undefined;
  /** What is wrong with what was given, in a sentence. */
  problem?: string | undefined;
  /** The input, which takes the attributes that tie it to its words. */
  children: (given: Given) => ReactNode;
};

/** A label, its input, and the words about it. */
export function Field({ label, help, problem, children }: Props) {
  const id = useId();
  const about = [help && `${id}-help`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": about || undefined, "aria-invalid": problem ? true : undefined })}
      {help && (
        <p className="field-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
