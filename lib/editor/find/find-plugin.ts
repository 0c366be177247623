import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Question } from "./find-in-line";
import { findMatches, type Match } from "./find-matches";

type Found = { question: Question | null; matches: readonly Match[]; current: number; marks: DecorationSet };

const nothing: Found = { question: null, matches: [], current: 0, marks: DecorationSet.empty };
const findKey = new PluginKey<Found>("find");

/** Keeps what is looked for highlighted while the text changes. */
export function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key: findKey,
    state: {
      init: () => nothing,
      apply(transaction, found, _before, after) {
        const asked = transaction.getMeta(findKey) as { question: Question | null; current?: number } | undefined;
        if (asked === undefined && (found.question === null || !transaction.docChanged)) return found;
        const question = asked === undefined ? found.question : asked.question;
        return question === null ? nothing : look(after, question, asked?.current ?? found.current);
      },
    },
    props: { decorations: (state) => findKey.getState(state)?.marks ?? DecorationSet.empty },
  });
}

function look(state: EditorState, question: Question, wished: number): Found {
  const matches = findMatches(state.doc, question);
  const current = Math.min(Math.max(wished, 0), Math.max(matches.length - 1, 0));
  const marks = matches.map(({ from, to }, place) =>
    Decoration.inline(from, to, { class: place === current ? "found found-here" : "found" }),
  );
  return { question, matches, current, marks: DecorationSet.create(state.doc, marks) };
}

/** How many places were found, and which of them is looked at, from 1; 0 when there is none. */
export function foundIn(state: EditorState): { total: number; current: number } {
  const { matches, current } = findKey.getState(state) ?? nothing;
  return { total: matches.length, current: matches.length === 0 ? 0 : current + 1 };
}

/** Looks for words, beginning with the first place behind the caret; null ends the search. */
export function find(question: Question | null): Command {
  return (state, dispatch) => {
    const matches = question === null ? [] : findMatches(state.doc, question);
    const next = matches.findIndex(({ from }) => from >= state.selection.from);
    dispatch?.(state.tr.setMeta(findKey, { question, current: Math.max(next, 0) }));
    return true;
  };
}

/** To a place by its number, from 0, and selects it. */
export function goToFound(place: number): Command {
  return (state, dispatch) => {
    const { question, matches } = findKey.getState(state) ?? nothing;
    const match = matches[place];
    if (question === null || match === undefined) return false;
    if (dispatch) {
      const selection = TextSelection.create(state.doc, match.from, match.to);
      dispatch(state.tr.setSelection(selection).setMeta(findKey, { question, current: place }).scrollIntoView());
    }
    return true;
  };
}

/** Replaces the place that is looked at, with the marks that stand there. */
export function replaceOne(words: string): Command {
  return (state, dispatch) => {
    const { question, matches, current } = findKey.getState(state) ?? nothing;
    const match = matches[current];
    if (question === null || match === undefined) return false;
    // The list grows shorter by one, so that the next place takes this one's number.
    dispatch?.(replaced(state, [match], words).setMeta(findKey, { question, current }).scrollIntoView());
    return true;
  };
}

/** Replaces every place, as one step that can be undone. */
export function replaceAll(words: string): Command {
  return (state, dispatch) => {
    const { question, matches } = findKey.getState(state) ?? nothing;
    if (question === null || matches.length === 0) return false;
    dispatch?.(replaced(state, matches, words));
    return true;
  };
}

function replaced(state: EditorState, matches: readonly Match[], words: string) {
  const { tr } = state;
  for (const { from, to } of matches.toReversed()) {
    const marks = state.doc.nodeAt(from)?.marks ?? [];
    if (words === "") tr.delete(from, to);
    else tr.replaceWith(from, to, state.schema.text(words, marks));
  }
  return tr;
}
