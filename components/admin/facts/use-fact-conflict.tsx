"use client";

import { type ReactNode, useState, useSyncExternalStore } from "react";
import { FactConflictDialog } from "./fact-conflict-dialog";
import { createFactQuestions, type FactQuestions } from "./fact-questions";

/**
 * Asks which of two values stands where somebody else has changed the same fact. Resolves with the names of those where
 * one's own was chosen; null when nothing was decided, and theirs stands. One question waits for the other.
 */
export function useFactConflict(): { ask: FactQuestions["ask"]; dialog: ReactNode } {
  const [questions] = useState(createFactQuestions);
  const question = useSyncExternalStore(questions.subscribe, questions.first, questions.first);
  return {
    ask: questions.ask,
    // Each has a dialog of its own: nothing is chosen beforehand.
    dialog: question !== null && (
      <FactConflictDialog key={question.number} conflicts={question.conflicts} onSettle={question.settle} />
    ),
  };
}

export type FactConflicts = ReturnType<typeof useFactConflict>;
