import { Extension } from "@tiptap/core";
import { Suggestion, type SuggestionProps } from "@tiptap/suggestion";
import { type BlockChoice, choicesFor } from "@/lib/editor/block-choices";
import { insertKind } from "@/lib/editor/edits/insert-block";
import { run } from "./body-keys";
import type { EditorHost } from "./editor-host";

/** The menu as it is open now: what it offers, which of it is chosen, and where the caret is. */
type SlashState = {
  choices: BlockChoice[];
  chosen: number;
  rect: DOMRect;
  choose: (choice: BlockChoice) => void;
};

/** Carries the menu's state from the text to the component that shows it. */
export type SlashStore = {
  get(): SlashState | null;
  set(state: SlashState | null): void;
  subscribe(listener: () => void): () => void;
};

export function createSlashStore(): SlashStore {
  let state: SlashState | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(next) {
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** "/" on a line of running text opens the list of blocks; what is typed behind it narrows the list. */
export function slashMenu(host: EditorHost, store: SlashStore) {
  return Extension.create({
    name: "slashMenu",
    // Its keys come before those of the text.
    priority: 1_100,
    addProseMirrorPlugins() {
      return [
        Suggestion<BlockChoice, BlockChoice>({
          editor: this.editor,
          char: "/",
          allow: ({ state, range }) => {
            const $from = state.doc.resolve(range.from);
            return $from.depth === 1 && $from.parent.type.name === "paragraph" && $from.parentOffset === 0;
          },
          items: ({ query }) => choicesFor(query),
          command: ({ editor, range, props: choice }) => {
            editor.view.dispatch(editor.state.tr.delete(range.from, range.to));
            if (choice.asks === null) run(editor, insertKind(choice.kind));
            else host.ask({ kind: choice.asks });
          },
          render: () => ({
            onStart: (props) => show(store, props, 0),
            onUpdate: (props) => show(store, props, 0),
            onExit: () => store.set(null),
            onKeyDown: ({ event }) => answerKey(store, event),
          }),
        }),
      ];
    },
  });
}

function show(
  store: SlashStore,
  { items, clientRect, command }: SuggestionProps<BlockChoice, BlockChoice>,
  chosen: number,
) {
  const rect = clientRect?.() ?? null;
  store.set(rect === null || items.length === 0 ? null : { choices: items, chosen, rect, choose: command });
}

function answerKey(store: SlashStore, event: KeyboardEvent): boolean {
  const state = store.get();
  if (state === null) return false;
  const { choices, chosen } = state;
  if (event.key === "Escape") store.set(null);
  else if (event.key === "ArrowDown") store.set({ ...state, chosen: (chosen + 1) % choices.length });
  else if (event.key === "ArrowUp") store.set({ ...state, chosen: (chosen + choices.length - 1) % choices.length });
  else if (event.key === "Enter" || event.key === "Tab") {
    const choice = choices[chosen];
    if (choice !== undefined) state.choose(choice);
  } else return false;
  return true;
}
