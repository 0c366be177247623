"use client";

import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { hasUnsaved, saveDueAt } from "@/lib/editor/saving/saving";
import type { ArticleSaver } from "./saving/article-saver";

/** What the panels around a text may ask of the editor that holds it. */
export type EditorHandle = {
  /** Saves what is typed and says under which number it stands; not ok when it cannot be saved now. */
  flush: () => Promise<{ ok: true; revision: number } | { ok: false }>;
  /** The number of the newest revision that the editor knows. */
  revision: number;
  /** Whether something is typed that no revision holds. */
  isUnsaved: boolean;
};

const EditorContext = createContext<EditorHandle | null>(null);

/** The editor around; null on screens where nobody writes. */
export function useEditorHandle(): EditorHandle | null {
  return useContext(EditorContext);
}

/** How long a save is waited for, in milliseconds. */
const patience = 15_000;

function flushed(saver: ArticleSaver): Promise<{ ok: true; revision: number } | { ok: false }> {
  return new Promise((resolve) => {
    let hasBegun = false;
    const look = () => {
      const { saving } = saver.get();
      if (!hasUnsaved(saving)) return end({ ok: true, revision: saving.revision });
      if (saving.isUnderWay) hasBegun = true;
      // A trouble of before says nothing of the save that is about to begin, unless none will.
      else if (saving.trouble !== null && (hasBegun || saveDueAt(saving) === null)) end({ ok: false });
    };
    const end = (answer: { ok: true; revision: number } | { ok: false }) => {
      leave();
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => end({ ok: false }), patience);
    const leave = saver.subscribe(look);
    if (hasUnsaved(saver.get().saving)) saver.hurry();
    look();
  });
}

/** Gives the panels inside hold of the editor. */
export function EditorProvider({ saver, children }: { saver: ArticleSaver; children: ReactNode }) {
  const { saving } = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  const { revision } = saving;
  const isUnsaved = hasUnsaved(saving);
  const handle = useMemo(() => ({ flush: () => flushed(saver), revision, isUnsaved }), [saver, revision, isUnsaved]);
  return <EditorContext value={handle}>{children}</EditorContext>;
}
