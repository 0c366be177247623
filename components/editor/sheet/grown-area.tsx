"use client";

import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import type { TextDraft } from "@/lib/editor/text-draft";
import { type TextFieldKey, textFieldOf } from "@/lib/editor/text-fields";
import { useFields } from "./use-fields";

type Props = {
  draft: TextDraft;
  field: TextFieldKey;
  className: string;
  placeholder: string;
  language: string;
  /** What Enter does: these fields hold one paragraph. */
  onEnter: () => void;
};

/** A field of the sheet that is as tall as what stands in it, and looks as it is printed. */
export function GrownArea({ draft, field, className, placeholder, language, onEnter }: Props) {
  const value = useFields(draft)[field];
  const { label, longest } = textFieldOf[field];
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
      data-text-field={field}
      className={`sheet-field ${className}`}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      rows={1}
      maxLength={longest}
      lang={language}
      spellCheck
      onChange={(event) => draft.setField(field, event.target.value.replace(/\s*\n\s*/g, " "))}
      onKeyDown={onKeyDown}
    />
  );
}
