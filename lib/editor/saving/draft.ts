import type { ArticleText } from "@/lib/article-text";
import { sameValue } from "./same-value";
import type { Theirs } from "./saving";

/**
 * What the browser keeps of an article that is being written, so that a killed tab loses nothing: the text, what it was
 * written upon, and what was on its way to the server when the tab ended.
 */
export type Draft = {
  articleId: string;
  staffId: string;
  revision: number;
  base: ArticleText;
  text: ArticleText;
  sent: ArticleText | null;
  /** ISO time of the last keystroke. */
  keptAt: string;
};

export type Opening =
  /** The server holds all of it. */
  | { kind: "as-saved" }
  /** Written upon what stands now: taken up at once. */
  | { kind: "restored"; text: ArticleText; keptAt: string }
  /** Somebody has saved since: both are shown. */
  | { kind: "conflict"; base: ArticleText; text: ArticleText; theirs: Theirs };

/** What becomes of a draft when its article is opened again. */
export function openDraft(draft: Draft | null, server: Theirs): Opening {
  if (draft === null || sameValue(draft.text, server.text)) return { kind: "as-saved" };
  const restored = { kind: "restored", text: draft.text, keptAt: draft.keptAt } as const;
  // The last save had arrived, and only its answer was lost.
  if (draft.sent !== null && sameValue(draft.sent, server.text)) return restored;
  if (draft.revision === server.revision || sameValue(draft.base, server.text)) return restored;
  return { kind: "conflict", base: draft.base, text: draft.text, theirs: server };
}
