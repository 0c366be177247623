"use client";

import { useRef } from "react";
import type { TextDraft } from "@/lib/editor/text-draft";
import { isLongHeadline } from "@/lib/is-long-headline";
import { GrownArea } from "./grown-area";
import { useFields } from "./use-fields";

type Props = { draft: TextDraft; language: string; onLeave: () => void };

/** Kicker, headline and standfirst as they are printed; Enter goes on to the next, and from the last into the text. */
export function SheetHead({ draft, language, onLeave }: Props) {
  const { kicker, headline, standfirst } = useFields(draft);
  const head = useRef<HTMLDivElement>(null);
  const goTo = (place: number) => () => head.current?.querySelectorAll("textarea")[place]?.focus();
  return (
    <div className="sheet-head" ref={head}>
      <GrownArea
        label="Kicker"
        value={kicker}
        onChange={(value) => draft.setField("kicker", value)}
        className="kicker"
        placeholder="Kicker"
        language={language}
        longest={100}
        onEnter={goTo(1)}
      />
      <GrownArea
        label="Headline"
        value={headline}
        onChange={(value) => draft.setField("headline", value)}
        className={isLongHeadline(headline) ? "headline headline-long" : "headline"}
        placeholder="Headline"
        language={language}
        longest={500}
        onEnter={goTo(2)}
      />
      <GrownArea
        label="Standfirst"
        value={standfirst}
        onChange={(value) => draft.setField("standfirst", value)}
        className="standfirst"
        placeholder="Standfirst: what it is about, in a sentence or two"
        language={language}
        longest={2_000}
        onEnter={onLeave}
      />
    </div>
  );
}
