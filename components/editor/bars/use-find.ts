"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { useEffect, useState } from "react";
import { type FieldMatch, findInFields, type Place, placeAt, replacedField } from "@/lib/editor/find/find-in-fields";
import type { Question } from "@/lib/editor/find/find-in-line";
import { find, foundIn, goToFound, replaceOne } from "@/lib/editor/find/find-plugin";
import {
  type Replaced,
  replaceEverywhere,
  stillReplaced,
  takeBackReplaced,
  type Written,
} from "@/lib/editor/find/replace-everywhere";
import type { TextDraft } from "@/lib/editor/text-draft";
import { type TextFieldKey, textFieldOf } from "@/lib/editor/text-fields";
import { run } from "../body/body-keys";
import { useFields } from "../sheet/use-fields";

/**
 * What is looked for, in the body and in the fields around it, as one list that is gone through in reading order. Nothing
 * is replaced in an editor that cannot be written in.
 */
export function useFind(editor: Editor, draft: TextDraft, first: string) {
  const [question, setQuestion] = useState<Question>({ words: first, matchCase: false });
  // The place that is looked at while it is one of a field; the body knows its own.
  const [spot, setSpot] = useState<number | null>(null);
  const [problem, setProblem] = useState("");
  const [replaced, setReplaced] = useState<Replaced | null>(null);
  const body = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ ...foundIn(state), isAsLeft: state.doc === replaced?.body }),
  });
  const fields = useFields(draft);
  const { above, below } = findInFields(fields, question);
  const total = above.length + body.total + below.length;
  const index = Math.min(spot ?? (body.total > 0 ? above.length + body.current - 1 : 0), Math.max(total - 1, 0));
  const here = placeAt(index, { above, body: body.total, below });
  useMarkedField(here);
  useEffect(() => {
    run(editor, find(question));
  }, [editor, question]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) run(editor, find(null));
    },
    [editor],
  );

  /** As it stands this very moment, which the drawn screen may not show yet. */
  const look = () => {
    const fields = findInFields(draft.fields(), question);
    const inBody = foundIn(editor.state).total;
    return { ...fields, body: inBody, total: fields.above.length + inBody + fields.below.length };
  };
  const goTo = (wished: number) => {
    const all = look();
    const next = all.total === 0 ? 0 : (wished + all.total) % all.total;
    const place = placeAt(next, all);
    if (place?.kind === "body") run(editor, goToFound(place.index));
    setSpot(place?.kind === "field" ? next : null);
  };
  const replaceIn = (key: TextFieldKey, matches: readonly FieldMatch[], words: string): boolean => {
    const replaced = replacedField(draft.fields(), key, matches, words);
    if (replaced !== null) draft.setField(key, replaced);
    return replaced !== null;
  };
  const written: Written = { state: () => editor.state, run: (command) => run(editor, command), draft };
  const tooLong = (keys: readonly TextFieldKey[]) =>
    setProblem(keys.map((key) => `${textFieldOf[key].label}: it would be too long.`).join(" "));

  return {
    question,
    problem,
    total,
    current: here === null ? 0 : index + 1,
    /** The field in which the place lies that is looked at; null while it lies in the body. */
    field: here?.kind === "field" ? here.match.key : null,
    ask: (change: Partial<Question>) => {
      setQuestion({ ...question, ...change });
      setSpot(null);
      setProblem("");
    },
    step: (step: 1 | -1) => goTo(index + step),
    replace: (words: string) => {
      if (here === null || !editor.isEditable) return;
      if (here.kind === "body") run(editor, replaceOne(words));
      else if (!replaceIn(here.match.key, [here.match], words)) return tooLong([here.match.key]);
      setProblem("");
      // The next place has taken this one's number, unless what was put there holds the words itself.
      goTo(look().total < total ? index : index + 1);
    },
    replaceAll: (words: string) => {
      if (!editor.isEditable) return;
      const { replaced, refused } = replaceEverywhere(written, question, words);
      tooLong(refused);
      setSpot(null);
      setReplaced(replaced);
    },
    /** What was replaced at once; null when nothing of it can be taken back any more. */
    replaced: replaced && toldOf(replaced, stillReplaced(replaced, body.isAsLeft, fields)),
    takeBack: () => {
      if (replaced === null || !editor.isEditable) return;
      takeBackReplaced(replaced, written);
      setReplaced(null);
    },
  };
}

function toldOf({ count }: Replaced, { isBody, fields, changed }: ReturnType<typeof stillReplaced>): string | null {
  if (!isBody && fields.length === 0) return null;
  const left = changed.length === 0 ? "" : ` Changed since, and not taken back: ${changed.join(", ")}.`;
  return `${count} replaced.${left}`;
}

/** The field of the screen that holds a text's field. */
export function shownField(key: TextFieldKey): HTMLTextAreaElement | null {
  return document.querySelector(`textarea[data-text-field="${key}"]`);
}

/** Shows which field is looked at, with the words selected in it for whoever goes there. */
function useMarkedField(here: Place | null): void {
  const match = here?.kind === "field" ? here.match : null;
  const [key, from, to] = [match?.key, match?.from ?? 0, match?.to ?? 0];
  useEffect(() => {
    const element = key === undefined ? null : shownField(key);
    if (element === null) return;
    element.dataset.found = "";
    element.setSelectionRange(from, to);
    element.scrollIntoView({ block: "nearest" });
    return () => {
      delete element.dataset.found;
    };
  }, [key, from, to]);
}
