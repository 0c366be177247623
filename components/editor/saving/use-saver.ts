"use client";

import { useEffect, useSyncExternalStore } from "react";
import { hasUnsaved } from "@/lib/editor/saving/saving";
import type { ArticleSaver, SaverState } from "./article-saver";

/** The saver's state, and what the browser tells it: the network is back, the page is left, the tab comes to the front. */
export function useSaver(saver: ArticleSaver): SaverState {
  const state = useSyncExternalStore(saver.subscribe, saver.get, saver.get);
  useEffect(() => {
    const hurry = () => {
      const { saving } = saver.get();
      if (saving.trouble?.kind === "unreachable" || saving.trouble?.kind === "signed-out") saver.hurry();
    };
    const hidden = () => {
      if (document.visibilityState === "hidden" && hasUnsaved(saver.get().saving)) saver.leave();
      else hurry();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!saver.get().isKept) event.preventDefault();
    };
    saver.resume();
    window.addEventListener("online", hurry);
    window.addEventListener("focus", hurry);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", hurry);
      window.removeEventListener("focus", hurry);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hidden);
      saver.stop();
    };
  }, [saver]);
  return state;
}
