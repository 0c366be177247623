"use client";

import { useState } from "react";

export type Selection = {
  ids: readonly string[];
  has: (id: string) => boolean;
  /** Takes one in or out; with `through` everything between the last one taken and this goes the same way. */
  toggle: (id: string, through?: boolean) => void;
  toggleAll: () => void;
  clear: () => void;
};

/** Which of the articles that are shown are chosen. What is no longer shown is not chosen either. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ids = shown.filter((id) => chosen.has(id));
  return {
    ids,
    has: (id) => chosen.has(id),
    toggle: (id, through = false) => {
      const from = last === null ? -1 : shown.indexOf(last);
      const to = shown.indexOf(id);
      const reached = through && from >= 0 ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
      const next = new Set(ids);
      const isTaken = !chosen.has(id);
      for (const one of reached) {
        if (isTaken) next.add(one);
        else next.delete(one);
      }
      setChosen(next);
      setLast(id);
    },
    toggleAll: () => setChosen(ids.length === shown.length ? new Set() : new Set(shown)),
    clear: () => setChosen(new Set()),
  };
}
