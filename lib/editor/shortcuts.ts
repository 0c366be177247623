/** A key and what it does; `inLine` says that it stands in the line of keys below the sheet. */
export type Shortcut = {
  id: string;
  keys: string;
  does: string;
  group: "Article" | "Words" | "Blocks" | "Moving";
  inLine?: true;
};

/** Keys as ProseMirror writes them; "Mod" is Ctrl, and ⌘ on a Mac. */
export const shortcuts = [
  { id: "save", keys: "Mod-s", does: "save now", group: "Article", inLine: true },
  { id: "publish", keys: "Mod-Enter", does: "publish", group: "Article", inLine: true },
  { id: "find", keys: "Mod-f", does: "find and replace", group: "Article", inLine: true },
  { id: "undo", keys: "Mod-z", does: "undo", group: "Article" },
  { id: "redo", keys: "Mod-Shift-z", does: "redo", group: "Article" },
  { id: "keys", keys: "Mod-/", does: "all keys", group: "Article" },
  { id: "strong", keys: "Mod-b", does: "strong", group: "Words" },
  { id: "emphasis", keys: "Mod-i", does: "emphasis", group: "Words" },
  { id: "link", keys: "Mod-k", does: "link", group: "Words" },
  { id: "code", keys: "Mod-e", does: "code", group: "Words" },
  { id: "strikethrough", keys: "Mod-Shift-x", does: "strikethrough", group: "Words" },
  { id: "smallCaps", keys: "Mod-Shift-c", does: "small capitals", group: "Words" },
  { id: "subscript", keys: "Mod-,", does: "subscript", group: "Words" },
  { id: "superscript", keys: "Mod-.", does: "superscript", group: "Words" },
  { id: "break", keys: "Shift-Enter", does: "line break", group: "Words" },
  { id: "insert", keys: "/", does: "insert a block", group: "Blocks", inLine: true },
  { id: "paragraph", keys: "Alt-1", does: "paragraph", group: "Blocks" },
  { id: "subhead", keys: "Alt-2", does: "subhead", group: "Blocks", inLine: true },
  { id: "minorSubhead", keys: "Alt-3", does: "minor subhead", group: "Blocks" },
  { id: "bulletList", keys: "Alt-l", does: "list", group: "Blocks" },
  { id: "numberedList", keys: "Alt-o", does: "numbered list", group: "Blocks" },
  { id: "pullQuote", keys: "Alt-q", does: "pull quote", group: "Blocks" },
  { id: "blockQuote", keys: "Alt-b", does: "quotation", group: "Blocks" },
  { id: "factBox", keys: "Alt-f", does: "fact box", group: "Blocks" },
  { id: "keyPoints", keys: "Alt-k", does: "key points", group: "Blocks" },
  { id: "table", keys: "Alt-t", does: "table", group: "Blocks" },
  { id: "picture", keys: "Alt-p", does: "picture", group: "Blocks" },
  { id: "moveUp", keys: "Alt-Shift-ArrowUp", does: "move it up", group: "Moving" },
  { id: "moveDown", keys: "Alt-Shift-ArrowDown", does: "move it down", group: "Moving", inLine: true },
  { id: "tools", keys: "Alt-F10", does: "to the tools of the block", group: "Moving" },
  { id: "indent", keys: "Tab", does: "inner item of a list, next cell of a table", group: "Moving" },
  { id: "outdent", keys: "Shift-Tab", does: "back", group: "Moving" },
  { id: "leave", keys: "Escape", does: "leave the sheet", group: "Moving", inLine: true },
] as const satisfies readonly Shortcut[];

export type ShortcutId = (typeof shortcuts)[number]["id"];

export const shortcutKeys = Object.fromEntries(shortcuts.map(({ id, keys }) => [id, keys])) as Record<
  ShortcutId,
  string
>;

const names: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Enter: "↵",
};
const macNames: Readonly<Record<string, string>> = { ...names, Mod: "⌘", Alt: "⌥", Shift: "⇧" };

/** The keys as they are printed on a keyboard, one after the other. */
export function keyCaps(keys: string, isMac: boolean): string[] {
  return keys.split(/-(?=.)/).map((key) => {
    const name = (isMac ? macNames : names)[key] ?? key;
    return name.length === 1 ? name.toUpperCase() : name;
  });
}
