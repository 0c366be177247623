"use client";

import { useState } from "react";
import type { ArticleText } from "@/lib/article-text";
import {
  type Choices,
  compareTexts,
  type Difference,
  firstChoices,
  mergeTexts,
  type Side,
  type Three,
} from "@/lib/editor/saving/compare-texts";
import { sameValue } from "@/lib/editor/saving/same-value";
import { textFieldOf } from "@/lib/editor/text-fields";
import { EditorDialog } from "../dialogs/editor-dialog";
import type { ConflictWords } from "./conflict-words";
import { DifferenceSide } from "./difference-side";
import type { SideContext } from "./side-context";

type Props = {
  three: Three;
  words: ConflictWords;
  context: SideContext;
  onChosen: (text: ArticleText, isTheirs: boolean) => void;
  onClose: () => void;
};

const sides = ["mine", "theirs"] as const;

/** Both texts side by side, where they differ, with a choice for each difference. Nothing is chosen where both have written. */
export function ConflictDialog({ three, words, context, onChosen, onClose }: Props) {
  const [differences] = useState(() => compareTexts(three));
  const [choices, setChoices] = useState<Choices>(() => firstChoices(differences));
  const merged = mergeTexts(three, choices);
  const open = differences.filter(({ key }) => choices[key] === undefined).length;
  const all = (side: Side) => setChoices(Object.fromEntries(differences.map(({ key }) => [key, side])));
  return (
    <EditorDialog title="Two texts of one article" onClose={onClose} className="conflict-dialog">
      <p>
        {words.happened} Nothing is lost: choose for each place which words stand. What has changed in one text alone is
        chosen already.
      </p>
      <div className="deeds">
        {sides.map((side) => (
          <button key={side} type="button" className="button" onClick={() => all(side)}>
            {words.everywhere[side]}
          </button>
        ))}
      </div>
      <ul className="differences">
        {differences.map((difference) => (
          <li key={difference.key}>
            <fieldset>
              <legend>
                {nameOf(difference)} <small>{words.changed[difference.changedBy]}</small>
              </legend>
              {sides.map((side) => (
                <label key={side} className={choices[difference.key] === side ? "side chosen" : "side"}>
                  <span className="side-name">
                    <input
                      type="radio"
                      name={difference.key}
                      checked={choices[difference.key] === side}
                      onChange={() => setChoices({ ...choices, [difference.key]: side })}
                    />
                    {words[side]}
                  </span>
                  <DifferenceSide difference={difference} side={side} three={three} context={context} />
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <div className="deeds conflict-deeds">
        <button
          type="button"
          className="button go"
          disabled={merged === null}
          onClick={() => merged !== null && onChosen(merged, sameValue(merged, three.theirs))}
        >
          Save the chosen text
        </button>
        <button type="button" className="button" onClick={onClose}>
          Go on writing first
        </button>
        <span role="status">
          {open === 0 ? "All is chosen." : open === 1 ? "One choice is open." : `${open} choices are open.`}
        </span>
      </div>
    </EditorDialog>
  );
}

const blockNames: Readonly<Record<string, string>> = {
  paragraph: "Paragraph",
  subhead: "Subhead",
  list: "List",
  picture: "Picture",
  gallery: "Gallery",
  pullQuote: "Pull quote",
  blockQuote: "Quotation",
  factBox: "Fact box",
  keyPoints: "Key points",
  table: "Table",
  timeline: "Timeline",
  questionAndAnswer: "Question and answer",
  embed: "Card",
  relatedArticle: "Related article",
  separator: "Separator",
};

function nameOf(difference: Difference): string {
  if (difference.kind === "order") return "Order of the blocks";
  if (difference.kind === "field")
    return difference.field === "leadMediaId" ? "Lead picture" : textFieldOf[difference.field].label;
  return blockNames[(difference.mine ?? difference.theirs)?.type ?? ""] ?? "Block of a later release";
}
