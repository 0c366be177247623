"use client";

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className: string;
  placeholder: string;
  language: string;
  longest: number;
  /** What Enter does: these fields hold one paragraph. */
  onEnter: () => void;
};

/** A field of the sheet that is as tall as what stands in it, and looks as it is printed. */
export function GrownArea({ label, value, onChange, className, placeholder, language, longest, onEnter }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  // Where the browser knows field-sizing, editor.css does it.
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || CSS.supports("field-sizing", "content")) return;
    element.style.blockSize = "auto";
    element.style.blockSize = `${element.scrollHeight}px`;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <textarea
      ref={area}
      className={`sheet-field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      rows={1}
      maxLength={longest}
      lang={language}
      spellCheck
      onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, " "))}
      onKeyDown={onKeyDown}
    />
  );
}
