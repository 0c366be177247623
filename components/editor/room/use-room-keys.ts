"use client";

import { type RefObject, useEffect, useRef } from "react";

/** The keys that mean the same wherever one is in the room; the text itself has asked its own before. */
export function useRoomKeys(room: RefObject<HTMLElement | null>, keys: { find: () => void }): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const element = room.current;
    const onKeyDown = (event: KeyboardEvent) => {
      const isFind = event.key.toLowerCase() === "f" && (event.ctrlKey || event.metaKey);
      if (!isFind || event.shiftKey || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      now.current.find();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [room]);
}
