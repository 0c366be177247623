"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent } from "react";
import type { ArticleText } from "@/lib/article-text";
import { nodeToDocument } from "@/lib/editor/convert/from-editor";
import type { TextDraft } from "@/lib/editor/text-draft";
import type { SavingRoom } from "./use-saving";

type Options = { room: SavingRoom; draft: TextDraft; editor: Editor | null; show: (text: ArticleText) => void };

/** Ties the body's editor to the saver once it is there, and brings back what this browser has kept of the article. */
export function useOpening({ room, draft, editor, show }: Options): void {
  const { saver, setDialog, setNotice } = room;
  const open = useEffectEvent(async (isGone: () => boolean): Promise<boolean> => {
    const opening = await saver.open();
    if (isGone() || opening.kind === "as-saved") return false;
    show(opening.text);
    if (opening.kind === "conflict") setDialog("conflict");
    else {
      saver.restored();
      setNotice(
        `Restored what had not reached the server when this article was last closed, typed until ${clock(opening.keptAt)}.`,
      );
    }
    return true;
  });
  useEffect(() => {
    if (editor === null) return;
    draft.readBodyFrom(() => nodeToDocument(editor.state.doc));
    let isGone = false;
    let isOpen = false;
    let hasTyped = false;
    const stop = draft.onChange(() => {
      if (isOpen) saver.typed();
      else hasTyped = true;
    });
    const begin = async () => {
      let isRestored = false;
      try {
        isRestored = await open(() => isGone);
      } finally {
        isOpen = true;
        // What is restored has taken the place of what was typed in that moment.
        if (hasTyped && !isRestored && !isGone) saver.typed();
      }
    };
    void begin();
    return () => {
      isGone = true;
      stop();
    };
  }, [editor, draft, saver]);
}

function clock(time: string): string {
  return new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
