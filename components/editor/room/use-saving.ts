"use client";

import { useState } from "react";
import type { ArticleForEditing } from "@/lib/editor/article-for-editing";
import type { TextDraft } from "@/lib/editor/text-draft";
import type { Doors } from "../doors";
import { ArticleSaver } from "../saving/article-saver";
import { dropDraft, keepDraft, readDrafts, takeDraft } from "../saving/draft-store";
import { putText } from "../saving/put-text";
import { useSaver } from "../saving/use-saver";

type Options = { article: ArticleForEditing; staffId: string; draft: TextDraft; doors: Doors };

/** The saver of the article that is open, with what it has to say. */
export function useSaving({ article, staffId, draft, doors }: Options) {
  const [saver] = useState(() => saverOf({ article, staffId, draft, doors }));
  const state = useSaver(saver);
  const [dialog, setDialog] = useState<"sign-in" | "conflict" | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  return { saver, state, dialog, setDialog, notice, setNotice };
}

export type SavingRoom = ReturnType<typeof useSaving>;

function saverOf({ article, staffId, draft, doors }: Options): ArticleSaver {
  const { id: articleId, revision, text, savedBy, isOwn, savedAt } = article;
  const key = { staffId, articleId };
  return new ArticleSaver({
    articleId,
    staffId,
    server: { revision, text, savedBy, isOwn, savedAt },
    readText: draft.text,
    ports: {
      send: (save) => putText(doors.text, save),
      readDrafts: () => readDrafts(key),
      takeDraft,
      keepDraft,
      dropDraft: (window) => dropDraft(key, window),
      now: Date.now,
    },
  });
}
