"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { type OutlinePart, outlineOf, wordsOf } from "@/lib/editor/outline";

export type TextFacts = { words: number; parts: OutlinePart[] };

/** Milliseconds of rest after which words are counted again: nobody reads the count while typing. */
const rest = 400;

/** Word count and outline of the text, behind the typing and never in its way. */
export function useTextFacts(editor: Editor | null): TextFacts {
  const [facts, setFacts] = useState<TextFacts>({ words: 0, parts: [] });
  useEffect(() => {
    if (editor === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => setFacts({ words: wordsOf(editor.state.doc), parts: outlineOf(editor.state.doc) });
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(count, rest);
    };
    later();
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return facts;
}
