"use client";

import type { FormEvent } from "react";
import { AskDialog } from "@/components/admin/ui/ask-dialog";

/** One fact that two people have changed, with what each of them chose, in words. */
export type FactConflict = { name: string; label: string; mine: string; theirs: string };

type Props = {
  conflicts: readonly FactConflict[];
  /** The names of those where one's own value stands; null when it was left as it is. */
  onSettle: (mine: ReadonlySet<string> | null) => void;
};

/** Both values side by side, with a choice for each fact; nothing is chosen beforehand. */
export function FactConflictDialog({ conflicts, onSettle }: Props) {
  const settle = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSettle(new Set(conflicts.filter(({ name }) => form.get(name) === "mine").map(({ name }) => name)));
  };
  return (
    <AskDialog title="Two choices for one article" onClose={() => onSettle(null)}>
      <form className="form" onSubmit={settle}>
        <p>Somebody else has changed this since you opened it. Choose which of both stands.</p>
        <ul className="differences">
          {conflicts.map(({ name, label, mine, theirs }) => (
            <li key={name}>
              <fieldset>
                <legend>{label}</legend>
                <label className="side">
                  <span className="side-name">
                    <input type="radio" name={name} value="mine" required />
                    Mine
                  </span>{" "}
                  {mine}
                </label>
                <label className="side">
                  <span className="side-name">
                    <input type="radio" name={name} value="theirs" required />
                    Theirs
                  </span>{" "}
                  {theirs}
                </label>
              </fieldset>
            </li>
          ))}
        </ul>
        <div className="deeds">
          <button type="submit" className="button go">
            Keep what is chosen
          </button>
          <button type="button" className="button" onClick={() => onSettle(null)}>
            Leave theirs
          </button>
        </div>
      </form>
    </AskDialog>
  );
}
