import { type Editor, Extension } from "@tiptap/core";
import { toggleMark } from "@tiptap/pm/commands";
import { type Command, NodeSelection } from "@tiptap/pm/state";
import { insertKind, turnInto } from "@/lib/editor/edits/insert-block";
import { backspace, breakLine, enter, shiftTab, tab } from "@/lib/editor/edits/keys";
import { moveBlocks } from "@/lib/editor/edits/move-block";
import type { WrittenKind } from "@/lib/editor/edits/new-block";
import { markType } from "@/lib/editor/schema/node-type";
import { shortcutKeys as keys } from "@/lib/editor/shortcuts";
import type { EditorHost } from "./editor-host";

/** Carries out a command of ProseMirror's kind in an editor. */
export function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch, editor.view);
}

/** Makes what is selected a block of a kind where that loses nothing, and begins a new one where it would. */
function becomeOrInsert(kind: WrittenKind): Command {
  return (state, dispatch, view) => {
    const isWhole = state.selection instanceof NodeSelection;
    return (!isWhole && turnInto(kind)(state, dispatch, view)) || insertKind(kind)(state, dispatch, view);
  };
}

/** The keys of the text. Tab and Shift-Tab leave it, unless the caret is in a list or a table. */
export function bodyKeys(host: EditorHost) {
  return Extension.create({
    name: "bodyKeys",
    priority: 1_000,
    addKeyboardShortcuts() {
      const { editor } = this;
      const command = (one: Command) => () => run(editor, one);
      const mark = (name: string) => () => run(editor, toggleMark(markType(editor.schema, name)));
      const become = (kind: WrittenKind) => command(becomeOrInsert(kind));
      const told = (act: () => void) => () => {
        act();
        return true;
      };
      return {
        ...deleting(editor),
        Enter: command(enter),
        [keys.break]: command(breakLine),
        [keys.indent]: command(tab),
        [keys.outdent]: command(shiftTab),
        [keys.moveUp]: command(moveBlocks("up")),
        [keys.moveDown]: command(moveBlocks("down")),
        [keys.strong]: mark("strong"),
        [keys.emphasis]: mark("emphasis"),
        [keys.code]: mark("code"),
        [keys.strikethrough]: mark("strikethrough"),
        [keys.smallCaps]: mark("smallCaps"),
        [keys.subscript]: mark("subscript"),
        [keys.superscript]: mark("superscript"),
        [keys.paragraph]: become("paragraph"),
        [keys.subhead]: become("subhead"),
        [keys.minorSubhead]: become("minorSubhead"),
        [keys.bulletList]: become("bulletList"),
        [keys.numberedList]: become("numberedList"),
        [keys.pullQuote]: become("pullQuote"),
        [keys.blockQuote]: become("blockQuote"),
        [keys.keyPoints]: become("keyPoints"),
        [keys.factBox]: command(insertKind("factBox")),
        [keys.table]: command(insertKind("table")),
        [keys.picture]: told(() => host.ask({ kind: "picture" })),
        [keys.link]: told(() => host.ask({ kind: "link" })),
        [keys.save]: told(host.save),
        [keys.publish]: told(host.publish),
        [keys.find]: told(host.openFind),
        [keys.keys]: told(() => host.ask({ kind: "keys" })),
        [keys.tools]: told(host.goToTools),
        [keys.leave]: told(host.leave),
      };
    },
  });
}

function deleting(editor: Editor): Record<string, () => boolean> {
  return Object.fromEntries([
    ["Backspace", () => editor.commands.undoInputRule() || run(editor, backspace)],
    ["Delete", () => run(editor, deleteForward)],
  ]);
}

/** Deleting over several lines of one block is the same in both directions. */
const deleteForward: Command = (state, dispatch, view) =>
  state.selection.empty ? false : backspace(state, dispatch, view);
