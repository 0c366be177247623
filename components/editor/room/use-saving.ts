"use client";

import type { Editor } from "@tiptap/core";
import { useEffect, useEffectEvent, useState } from "react";
import type { ArticleDocument } from "@/blocks/document";
import type { ArticleText } from "@/lib/article-text";
import type { ArticleForEditing } from "@/lib/editor/article-for-editing";
import type { TextDraft } from "@/lib/editor/text-draft";
import type { Doors } from "../doors";
import { ArticleSaver } from "../saving/article-saver";
import { dropDraft, keepDraft, readDraft } from "../saving/draft-store";
import { putText } from "../saving/put-text";
import { useSaver } from "../saving/use-saver";

type Options = { article: ArticleForEditing; staffId: string; draft: TextDraft; doors: Doors };

/** The saver of the article that is open, with what it has to say. */
export function useSaving({ article, staffId, draft, doors }: Options) {
  const [saver] = useState(() => saverOf({ article, staffId, draft, doors }));
  const state = useSaver(saver);
  const [dialog, setDialog] = useState<"sign-in" | "conflict" | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  return { saver, state, dialog, setDialog, notice, setNotice, useBody };

  /** Ties the body's editor to the saver, and brings back what this browser has kept of the article. */
  function useBody(editor: Editor | null, read: () => ArticleDocument, show: (text: ArticleText) => void): void {
    const open = useEffectEvent(async () => {
      draft.readBodyFrom(read);
      const opening = await saver.open();
      if (opening.kind === "as-saved") return;
      show(opening.text);
      if (opening.kind === "conflict") setDialog("conflict");
      else {
        saver.typed();
        setNotice(
          `Restored what had not reached the server when this article was last closed, typed until ${clock(opening.keptAt)}.`,
        );
      }
    });
    useEffect(() => {
      if (editor === null) return;
      let stop: (() => void) | null = null;
      let isGone = false;
      // What is restored is not typed: the saver listens from then on.
      void open().then(() => {
        if (!isGone) stop = draft.onChange(saver.typed);
      });
      return () => {
        isGone = true;
        stop?.();
      };
    }, [editor]);
  }
}

export type SavingRoom = ReturnType<typeof useSaving>;

function saverOf({ article, staffId, draft, doors }: Options): ArticleSaver {
  const { id: articleId, revision, text, savedBy, savedAt } = article;
  const key = { staffId, articleId };
  return new ArticleSaver({
    articleId,
    staffId,
    server: { revision, text, savedBy, savedAt },
    readText: draft.text,
    ports: {
      send: (save) => putText(doors.text, save),
      readDraft: () => readDraft(key),
      keepDraft,
      dropDraft: () => dropDraft(key),
      now: Date.now,
    },
  });
}

function clock(time: string): string {
  return new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
