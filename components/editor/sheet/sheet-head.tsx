"use client";

import { useRef } from "react";
import type { TextDraft } from "@/lib/editor/text-draft";
import { isLongHeadline } from "@/lib/is-long-headline";
import { GrownArea } from "./grown-area";
import { useFields } from "./use-fields";

type Props = { draft: TextDraft; language: string; onLeave: () => void };

const fields = [
  { key: "kicker", placeholder: "Kicker" },
  { key: "headline", placeholder: "Headline" },
  { key: "standfirst", placeholder: "Standfirst: what it is about, in a sentence or two" },
] as const;

/** Kicker, headline and standfirst as they are printed; Enter goes on to the next, and from the last into the text. */
export function SheetHead({ draft, language, onLeave }: Props) {
  const { headline } = useFields(draft);
  const head = useRef<HTMLDivElement>(null);
  const goTo = (place: number) => head.current?.querySelectorAll("textarea")[place]?.focus();
  return (
    <div className="sheet-head" ref={head}>
      {fields.map(({ key, placeholder }, place) => (
        <GrownArea
          key={key}
          draft={draft}
          field={key}
          className={key === "headline" && isLongHeadline(headline) ? "headline headline-long" : key}
          placeholder={placeholder}
          language={language}
          onEnter={place === fields.length - 1 ? onLeave : () => goTo(place + 1)}
        />
      ))}
    </div>
  );
}
