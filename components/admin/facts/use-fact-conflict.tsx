"use client";

import { type ReactNode, useState } from "react";
import { type FactConflict, FactConflictDialog } from "./fact-conflict-dialog";

type Question = { conflicts: readonly FactConflict[]; settle: (mine: ReadonlySet<string> | null) => void };

/**
 * Asks which of two values stands where somebody else has changed the same fact. Resolves with the names of those where
 * one's own was chosen; null when nothing was decided, and theirs stands.
 */
export function useFactConflict(): {
  ask: (conflicts: readonly FactConflict[]) => Promise<ReadonlySet<string> | null>;
  dialog: ReactNode;
} {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = (conflicts: readonly FactConflict[]) =>
    new Promise<ReadonlySet<string> | null>((resolve) => {
      const settle = (mine: ReadonlySet<string> | null) => {
        setQuestion(null);
        resolve(mine);
      };
      setQuestion({ conflicts, settle });
    });
  return {
    ask,
    dialog: question !== null && <FactConflictDialog conflicts={question.conflicts} onSettle={question.settle} />,
  };
}

export type FactConflicts = ReturnType<typeof useFactConflict>;
