"use client";

import { useSyncExternalStore } from "react";
import { keyCaps } from "@/lib/editor/shortcuts";

const never = () => () => undefined;

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** The keys of a shortcut as they are printed on this machine's keyboard. */
export function Keys({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(never, isMac, () => false);
  return (
    <span className="keys">
      {keyCaps(keys, mac).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
