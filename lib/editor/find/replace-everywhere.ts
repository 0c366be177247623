import { undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { Command, EditorState } from "@tiptap/pm/state";
import type { TextDraft, TextFields } from "../text-draft";
import { type TextFieldKey, textFieldOf, textFields } from "../text-fields";
import { findInFields, replacedField } from "./find-in-fields";
import type { Question } from "./find-in-line";
import { foundIn, replaceAll } from "./find-plugin";

/** A text that is being written: its body in an editor, and the fields around it. */
export type Written = { state: () => EditorState; run: (command: Command) => boolean; draft: TextDraft };

/** What replacing everything has left, and what stood in the fields before; `body` is null where nothing was replaced there. */
export type Replaced = {
  /** How many places were replaced. */
  count: number;
  fields: readonly { key: TextFieldKey; former: string; left: string }[];
  body: Node | null;
};

/** Replaces what is looked for in the body and in every field; `refused` are the fields that would be too long. */
export function replaceEverywhere(
  { state, run, draft }: Written,
  question: Question,
  words: string,
): { replaced: Replaced; refused: readonly TextFieldKey[] } {
  const [before, inBody] = [state().doc, foundIn(state()).total];
  run(replaceAll(words));
  const { doc } = state();
  const body = doc === before ? null : doc;
  const { above, below } = findInFields(draft.fields(), question);
  const fields: Replaced["fields"][number][] = [];
  const refused: TextFieldKey[] = [];
  let count = body === null ? 0 : inBody;
  for (const { key } of textFields) {
    const matches = [...above, ...below].filter((match) => match.key === key);
    if (matches.length === 0) continue;
    const former = draft.fields()[key];
    const left = replacedField(draft.fields(), key, matches, words);
    if (left === null) {
      refused.push(key);
      continue;
    }
    draft.setField(key, left);
    fields.push({ key, former, left });
    count += matches.length;
  }
  return { replaced: { count, fields, body }, refused };
}

/** What can still be taken back: each field that is as it was left, and the body where that is as it was left. */
export function stillReplaced({ fields, body }: Replaced, isBodyAsLeft: boolean, now: TextFields) {
  const isAsLeft = ({ key, left }: Replaced["fields"][number]) => now[key] === left;
  const isBodyChanged = body !== null && !isBodyAsLeft;
  return {
    isBody: isBodyAsLeft,
    fields: fields.filter(isAsLeft),
    /** What was changed since, by name, and is not taken back. */
    changed: [
      ...(isBodyChanged ? ["Text"] : []),
      ...fields.filter((field) => !isAsLeft(field)).map(({ key }) => textFieldOf[key].label),
    ],
  };
}

/** Takes back what still is as replacing left it, and nothing that was written since. */
export function takeBackReplaced(replaced: Replaced, { state, run, draft }: Written): void {
  const still = stillReplaced(replaced, state().doc === replaced.body, draft.fields());
  if (still.isBody) run(undo);
  for (const { key, former } of still.fields) draft.setField(key, former);
}
