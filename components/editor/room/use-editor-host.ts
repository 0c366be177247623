"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { EditorHost } from "../body/editor-host";
import { cardAt, type Doors } from "../doors";
import { typographyIsOn } from "./typography-choice";

type Options = Omit<EditorHost, "leave" | "goToTools" | "typography" | "articleAt"> & {
  doors: Doors;
  language: string;
  tools: RefObject<HTMLDivElement | null>;
};

/** The one host of the text's editor, which is made once; what it asks is what the screen is now. */
export function useEditorHost(options: Options): EditorHost {
  const now = useRef(options);
  useEffect(() => {
    now.current = options;
  });
  const [host] = useState<EditorHost>(() => ({
    pictures: options.pictures,
    articles: options.articles,
    ask: (question) => now.current.ask(question),
    notify: (sentence) => now.current.notify(sentence),
    save: () => now.current.save(),
    publish: () => now.current.publish(),
    openFind: () => now.current.openFind(),
    leave: () => focusFirst(now.current.tools.current),
    goToTools: () => focusFirst(now.current.tools.current),
    typography: () => (typographyIsOn() ? now.current.language : null),
    articleAt: (address) => cardAt(now.current.doors, address),
  }));
  return host;
}

function focusFirst(bar: HTMLElement | null): void {
  bar?.querySelector<HTMLElement>("button:not(:disabled), select")?.focus();
}
