"use client";

import { type ReactNode, useState } from "react";
import { ActionForm, type FormAction } from "../ui/action-form";
import { ShownLink } from "./shown-once";

type Props = { action: FormAction; label: string; deed: string; goes?: boolean; children?: ReactNode };

/** A form whose answer brings a link that is shown once. */
export function LinkForm({ action, label, deed, goes = false, children }: Props) {
  const [shown, setShown] = useState<{ link: string; about: string } | null>(null);
  return (
    <>
      <ActionForm
        action={action}
        label={label}
        onDone={(answer) => setShown("shownOnce" in answer ? (answer.shownOnce as typeof shown) : null)}
      >
        {({ isPending }) => (
          <>
            {children}
            <div className="deeds">
              <button className={goes ? "button go" : "button"} type="submit" disabled={isPending}>
                {deed}
              </button>
            </div>
          </>
        )}
      </ActionForm>
      {shown !== null && <ShownLink {...shown} />}
    </>
  );
}
