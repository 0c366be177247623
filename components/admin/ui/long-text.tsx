"use client";

import { type ComponentProps, useState, useSyncExternalStore } from "react";

type Props = Omit<ComponentProps<"textarea">, "value" | "children"> & { id: string };

const nothing = () => () => undefined;

/**
 * A text of several lines that keeps what was typed before its script had come. React gives a textarea its first text once
 * more when it takes the page over, which it does to no other field: here it is given what stands in it.
 */
export function LongText(props: Props) {
  const takesOver = useSyncExternalStore(
    nothing,
    () => false,
    () => typeof document !== "undefined",
  );
  const [typed] = useState(() => (takesOver ? textOf(props.id) : null));
  return <textarea {...props} defaultValue={typed ?? props.defaultValue} />;
}

function textOf(id: string): string | null {
  const element = document.getElementById(id);
  return element instanceof HTMLTextAreaElement ? element.value : null;
}
