"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { AskDialog } from "@/components/admin/ui/ask-dialog";
import type { NewsroomRoom } from "@/lib/newsroom-rooms";
import { KeysSheet } from "./keys-sheet";
import { PaletteList } from "./palette-list";

/** Where letters are written, or a text is edited that has keys of its own. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  return event.defaultPrevented || (target instanceof HTMLElement && target.isContentEditable);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable] *");
}

/** Ctrl or ⌘ and K lead anywhere in the newsroom, ? shows the keys. */
export function Palette({ rooms }: { rooms: readonly NewsroomRoom[] }) {
  const [open, setOpen] = useState<"palette" | "keys" | null>(null);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event) || document.querySelector("dialog[open]") !== null) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      setOpen("palette");
    } else if (event.key === "?" && !isWriting(event.target) && document.querySelector(".editor-room") === null) {
      event.preventDefault();
      setOpen("keys");
    }
  });
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
  const close = () => setOpen(null);
  return (
    <>
      <button
        type="button"
        className="button palette-door"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen("palette")}
      >
        Go to <kbd>Ctrl K</kbd>
      </button>
      {open === "palette" && (
        <AskDialog title="Go to" onClose={close}>
          <PaletteList rooms={rooms} onDone={close} />
        </AskDialog>
      )}
      {open === "keys" && (
        <AskDialog title="Keys" onClose={close}>
          <KeysSheet onClose={close} />
        </AskDialog>
      )}
    </>
  );
}
