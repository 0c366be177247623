"use client";

import { useEffect, useState } from "react";
import { headlineLength } from "@/lib/editor/headline-length";
import type { TextDraft } from "@/lib/editor/text-draft";
import { readingMinutes } from "@/lib/reading-time";
import { useFields } from "../sheet/use-fields";
import { chooseTypography, typographyIsOn } from "./typography-choice";

/** How long the text and its headline are, and how characters are set; `words` is null until the text is open. */
export function Counts({ draft, words }: { draft: TextDraft; words: number | null }) {
  const { headline } = useFields(draft);
  const { characters, lines, verdict } = headlineLength(headline);
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(typographyIsOn()), []);
  return (
    <div className="counts">
      <span>{words !== null && lengthOf(words)}</span>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setOn(event.target.checked);
            chooseTypography(event.target.checked);
          }}
        />
        Printed quotation marks
      </label>
      <span className="headline-count">
        {verdict === "none" ? (
          "No headline yet"
        ) : (
          <>
            Headline {characters === 1 ? "1 character" : `${characters} characters`}, {lines} on a phone:{" "}
            <b>{verdict}</b>
          </>
        )}
      </span>
    </div>
  );
}

function lengthOf(words: number): string {
  const minutes = readingMinutes(words);
  const counted = words === 1 ? "1 word" : `${words.toLocaleString("en")} words`;
  return `${counted}, ${minutes === 1 ? "1 minute" : `${minutes} minutes`}`;
}
