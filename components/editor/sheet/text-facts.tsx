"use client";

import { useId } from "react";
import type { TextDraft } from "@/lib/editor/text-draft";
import { textFieldOf } from "@/lib/editor/text-fields";
import { useFields } from "./use-fields";

const facts = [
  { key: "trailText", help: "For cards and feeds; empty, the standfirst stands there." },
  { key: "slugline", help: "The newsroom’s own name for it." },
  { key: "dateline", help: "Where it was filed: MADRID, 14 September." },
] as const;

/** What belongs to a revision's text and does not stand on the sheet. */
export function TextFacts({
  draft,
  language,
  isEditable,
}: {
  draft: TextDraft;
  language: string;
  isEditable: boolean;
}) {
  const fields = useFields(draft);
  const id = useId();
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Text for elsewhere</h2>
      <div className="facts">
        {facts.map(({ key, help }) => [
          <label key={`${key} label`} htmlFor={`${id}-${key}`}>
            {textFieldOf[key].label}
          </label>,
          <textarea
            key={key}
            id={`${id}-${key}`}
            data-text-field={key}
            value={fields[key]}
            readOnly={!isEditable}
            rows={key === "trailText" ? 3 : 1}
            maxLength={textFieldOf[key].longest}
            lang={language}
            spellCheck={key !== "slugline"}
            placeholder={help}
            onChange={(event) => draft.setField(key, event.target.value)}
          />,
        ])}
      </div>
    </section>
  );
}
