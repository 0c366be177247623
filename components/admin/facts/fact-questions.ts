import type { FactConflict } from "./fact-conflict-dialog";

type FactQuestion = {
  /** Tells it from the others. */
  number: number;
  conflicts: readonly FactConflict[];
  settle: (mine: ReadonlySet<string> | null) => void;
};

/** Questions that wait for their answer, one after the other: each is asked, and none takes the place of another. */
export type FactQuestions = {
  ask(conflicts: readonly FactConflict[]): Promise<ReadonlySet<string> | null>;
  /** The one that is to be answered now; null when none is. */
  first(): FactQuestion | null;
  subscribe(listener: () => void): () => void;
};

export function createFactQuestions(): FactQuestions {
  let asked = 0;
  let waiting: readonly FactQuestion[] = [];
  const listeners = new Set<() => void>();
  const set = (next: readonly FactQuestion[]) => {
    waiting = next;
    for (const listener of listeners) listener();
  };
  return {
    ask: (conflicts) =>
      new Promise((resolve) => {
        asked += 1;
        const question: FactQuestion = {
          number: asked,
          conflicts,
          settle(mine) {
            set(waiting.filter((one) => one !== question));
            resolve(mine);
          },
        };
        set([...waiting, question]);
      }),
    first: () => waiting[0] ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
