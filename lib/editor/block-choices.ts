import type { WrittenKind } from "./edits/new-block";
import { type ShortcutId, shortcutKeys } from "./shortcuts";

/** What can be inserted: written in place, or asked for in a dialog first. */
export type BlockChoice = { name: string; words: string; keys?: string } & (
  | { asks: null; kind: WrittenKind }
  | { asks: "picture" | "gallery" | "embed" | "related"; kind: null }
);

function written(kind: WrittenKind, name: string, words: string, key?: ShortcutId): BlockChoice {
  return { name, words, asks: null, kind, ...(key !== undefined && { keys: shortcutKeys[key] }) };
}

function asked(asks: NonNullable<BlockChoice["asks"]>, name: string, words: string, key?: ShortcutId): BlockChoice {
  return { name, words, asks, kind: null, ...(key !== undefined && { keys: shortcutKeys[key] }) };
}

/** In the order in which they are wanted; `words` are others under which one would look for it. */
export const blockChoices: readonly BlockChoice[] = [
  written("subhead", "Subhead", "heading section h2 title", "subhead"),
  asked("picture", "Picture", "image photo upload", "picture"),
  written("bulletList", "List", "bullets points ul", "bulletList"),
  written("numberedList", "Numbered list", "ordered steps ol", "numberedList"),
  written("pullQuote", "Pull quote", "big words", "pullQuote"),
  written("blockQuote", "Quotation", "quote citation blockquote", "blockQuote"),
  written("keyPoints", "Key points", "summary bullets", "keyPoints"),
  written("factBox", "Fact box", "background aside box", "factBox"),
  written("table", "Table", "grid rows columns figures", "table"),
  written("timeline", "Timeline", "dates events chronology"),
  written("questionAndAnswer", "Question and answer", "interview faq"),
  asked("gallery", "Gallery", "pictures images photos"),
  asked("embed", "Video, post or page", "embed youtube card link"),
  asked("related", "Related article", "read also card"),
  written("minorSubhead", "Minor subhead", "heading h3", "minorSubhead"),
  written("separator", "Separator", "pause line rule hr"),
];

/** The choices that fit what was typed: those whose name begins with it first. */
export function choicesFor(typed: string): BlockChoice[] {
  const wanted = typed.trim().toLowerCase();
  const names = blockChoices.filter(({ name }) => name.toLowerCase().startsWith(wanted));
  const others = blockChoices.filter(
    (choice) => !names.includes(choice) && `${choice.name} ${choice.words}`.toLowerCase().includes(wanted),
  );
  return [...names, ...others];
}
