"use client";

import { type ReactNode, useState } from "react";
import { ActionForm, type FormAction } from "../ui/action-form";

type Props = {
  action: FormAction;
  label: string;
  deed: string;
  done?: string;
  /** What will happen; asked once before it does. */
  question?: string;
  fields?: Readonly<Record<string, string>>;
  children?: ReactNode;
};

/** One deed with its button; one that cannot be taken back is asked about on the spot, once. */
export function DeedForm({ action, label, deed, done, question, fields = {}, children }: Props) {
  const [isAsked, setAsked] = useState(false);
  return (
    <ActionForm action={action} label={label} {...(done !== undefined && { done })} onDone={() => setAsked(false)}>
      {({ isPending }) => (
        <>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          {question !== undefined && isAsked && <p>{question}</p>}
          <div className="deeds">
            {question !== undefined && !isAsked ? (
              // Keys of their own: one element that became the other while it is pressed would send the form unasked.
              <button className="button" type="button" key="ask" onClick={() => setAsked(true)}>
                {deed}
              </button>
            ) : (
              <button
                className="button"
                type="submit"
                key="do"
                disabled={isPending}
                ref={(button) => {
                  if (isAsked) button?.focus();
                }}
              >
                {question === undefined ? deed : `Yes: ${deed.toLowerCase()}`}
              </button>
            )}
            {isAsked && (
              <button className="button quiet" type="button" onClick={() => setAsked(false)}>
                No
              </button>
            )}
          </div>
        </>
      )}
    </ActionForm>
  );
}
