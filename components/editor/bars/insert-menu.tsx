"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { type BlockChoice, blockChoices } from "@/lib/editor/block-choices";
import { ChoiceFace } from "./choice-face";

/** Everything that can be inserted, for hands that do not type a slash. */
export function InsertMenu({ onChoose, onClose }: { onChoose: (choice: BlockChoice) => void; onClose: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector("button")?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) items[(at + step + items.length) % items.length]?.focus();
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="choices insert-menu"
      role="menu"
      tabIndex={-1}
      aria-label="Insert a block"
      ref={menu}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      {blockChoices.map((choice) => (
        <button key={choice.name} type="button" role="menuitem" className="choice" onClick={() => onChoose(choice)}>
          <ChoiceFace choice={choice} />
        </button>
      ))}
    </div>
  );
}
