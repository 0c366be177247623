"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { SlashStore } from "../body/slash-menu";
import { ChoiceFace } from "./choice-face";
import { placeBelow } from "./place-below";

/** The list that "/" opens. The caret stays in the text; arrows and Enter are answered there. */
export function SlashList({ store }: { store: SlashStore }) {
  const state = useSyncExternalStore(store.subscribe, store.get, () => null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === null || list.current === null) return;
    placeBelow(list.current, state.rect);
    list.current.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [state]);
  if (state === null) return null;
  return (
    <div className="choices slash-list" role="listbox" aria-label="Insert a block" ref={list}>
      {state.choices.map((choice, place) => (
        <button
          key={choice.name}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={place === state.chosen}
          className="choice"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => state.choose(choice)}
        >
          <ChoiceFace choice={choice} />
        </button>
      ))}
      <p className="unseen" role="status">
        {state.choices[state.chosen]?.name}
      </p>
    </div>
  );
}
