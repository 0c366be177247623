/** Things that blocks name by id and that arrive with the page, from a dialog or from the server later. */
export type Shelf<T> = {
  get(id: string): T | undefined;
  all(): Record<string, T>;
  add(id: string, thing: T): void;
  /** Calls back whenever something is added; returns how to stop. */
  subscribe(listener: () => void): () => void;
};

export function createShelf<T>(initial: Readonly<Record<string, T>>): Shelf<T> {
  const things = new Map(Object.entries(initial));
  const listeners = new Set<() => void>();
  return {
    get: (id) => things.get(id),
    all: () => Object.fromEntries(things),
    add(id, thing) {
      things.set(id, thing);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
