import type { Command } from "@tiptap/pm/state";
import { addFact, addPart, movePart, removePart } from "@/lib/editor/edits/part-edits";
import { toggleWidth } from "@/lib/editor/edits/picture-edits";
import {
  addColumn,
  addRow,
  removeColumn,
  removeRow,
  toggleNumbers,
  toggleRowHeads,
} from "@/lib/editor/edits/table-edits";
import type { Asked } from "../body/editor-host";
import type { ToolsState } from "./tool-bar-state";

/** Something that can be done with the block at hand: a change of it, or a question first. */
export type BlockTool = { name: string; isOn?: boolean } & ({ command: Command } | { asks: Asked });

const partNames: Readonly<Record<string, string>> = {
  listItem: "item",
  keyPoint: "point",
  quoteParagraph: "paragraph",
  factParagraph: "paragraph",
  fact: "fact",
  timelineEvent: "event",
  answerParagraph: "paragraph",
  galleryPicture: "picture",
};

/** What can be done with the block, or the part of it, in which the caret is. */
export function blockTools(state: ToolsState): BlockTool[] {
  return [...ownTools(state), ...partTools(state)];
}

function ownTools(state: ToolsState): BlockTool[] {
  switch (state.kind) {
    case "picture":
      return [
        { name: "Alt text", asks: { kind: "alt-text" } },
        { name: "Wide", isOn: state.isWide, command: toggleWidth },
        { name: "Change picture", asks: { kind: "picture" } },
      ];
    case "gallery":
      return [
        ...(state.part === null ? [] : [{ name: "Alt text", asks: { kind: "alt-text" } } as const]),
        { name: "Add pictures", asks: { kind: "gallery" } },
      ];
    case "embed":
      return [{ name: "Change card", asks: { kind: "embed" } }];
    case "relatedArticle":
      return [{ name: "Choose another", asks: { kind: "related" } }];
    case "blockQuote":
      return [{ name: "Source", asks: { kind: "source" } }];
    case "factBox":
      return [{ name: "Add a fact", command: addFact }];
    case "table":
      return state.isCell ? tableTools(state) : [];
    default:
      return [];
  }
}

function tableTools({ rowHeads, isNumbers }: ToolsState): BlockTool[] {
  return [
    { name: "Row above", command: addRow("above") },
    { name: "Row below", command: addRow("below") },
    { name: "Column before", command: addColumn("before") },
    { name: "Column after", command: addColumn("after") },
    { name: "Remove row", command: removeRow },
    { name: "Remove column", command: removeColumn },
    { name: "Figures", isOn: isNumbers, command: toggleNumbers },
    { name: "First cells name the rows", isOn: rowHeads, command: toggleRowHeads },
  ];
}

function partTools({ part }: ToolsState): BlockTool[] {
  const name = part === null ? undefined : partNames[part];
  if (part === null || name === undefined) return [];
  return [
    ...(part === "timelineEvent" ? [{ name: "Exact date", asks: { kind: "date" } } as const] : []),
    ...(part === "galleryPicture" ? [] : [{ name: `Add ${article(name)}`, command: addPart }]),
    { name: `${capital(name)} up`, command: movePart("up") },
    { name: `${capital(name)} down`, command: movePart("down") },
    { name: `Remove ${name}`, command: removePart },
  ];
}

function article(name: string): string {
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
