"use client";

import { redo, undo } from "@tiptap/pm/history";
import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, type RefObject, useState } from "react";
import type { BlockChoice } from "@/lib/editor/block-choices";
import { insertKind, removeBlocks, turnInto } from "@/lib/editor/edits/insert-block";
import { moveBlocks } from "@/lib/editor/edits/move-block";
import type { WrittenKind } from "@/lib/editor/edits/new-block";
import { run } from "../body/body-keys";
import type { EditorHost } from "../body/editor-host";
import { blockTools } from "./block-tools";
import { InsertMenu } from "./insert-menu";
import { MarkButtons } from "./mark-buttons";
import { type ToolsState, toolsState } from "./tool-bar-state";

const kindNames: Readonly<Record<string, string>> = {
  picture: "Picture",
  gallery: "Gallery",
  factBox: "Fact box",
  table: "Table",
  timeline: "Timeline",
  embed: "Card",
  relatedArticle: "Related article",
  separator: "Separator",
  laterBlock: "Block of a later release",
};

/** Blocks of lines, which can become each other. */
const lineKinds: readonly (readonly [WrittenKind, string])[] = [
  ["paragraph", "Paragraph"],
  ["subhead", "Subhead"],
  ["minorSubhead", "Minor subhead"],
  ["bulletList", "List"],
  ["numberedList", "Numbered list"],
  ["keyPoints", "Key points"],
  ["pullQuote", "Pull quote"],
  ["blockQuote", "Quotation"],
  ["questionAndAnswer", "Question and answer"],
];

type Props = { editor: Editor; host: EditorHost; bar: RefObject<HTMLDivElement | null> };

/** The tools of the block in which the caret is: one stop for Tab, arrows within, Escape back into the text. */
export function ToolBar({ editor, host, bar }: Props) {
  const state = useEditorState({ editor, selector: toolsState });
  const [isInserting, setInserting] = useState(false);
  const insert = (choice: BlockChoice) => {
    setInserting(false);
    if (choice.asks === null) {
      run(editor, insertKind(choice.kind));
      editor.view.focus();
    } else host.ask({ kind: choice.asks });
  };
  const act = (command: Parameters<typeof run>[1]) => () => {
    run(editor, command);
    editor.view.focus();
  };
  return (
    <div
      className="tool-bar"
      role="toolbar"
      aria-label="Tools of the block"
      ref={bar}
      onKeyDown={(event) => moveInBar(event, () => editor.view.focus())}
    >
      <div className="tool-group">
        <button
          type="button"
          className="tool tool-insert"
          aria-expanded={isInserting}
          onClick={() => setInserting(!isInserting)}
        >
          Insert
        </button>
        {isInserting && <InsertMenu onChoose={insert} onClose={() => setInserting(false)} />}
        <KindSelect state={state} onTurn={(kind) => act(turnInto(kind))()} />
      </div>
      <div className="tool-group tool-marks">
        <MarkButtons editor={editor} host={host} marks={state.marks} />
      </div>
      <div className="tool-group tool-own">
        {blockTools(state).map((tool) => (
          <button
            key={tool.name}
            type="button"
            className="tool"
            aria-pressed={tool.isOn}
            onClick={"asks" in tool ? () => host.ask(tool.asks) : act(tool.command)}
          >
            {tool.name}
          </button>
        ))}
      </div>
      <div className="tool-group">
        <button type="button" className="tool" aria-label="Move the block up" onClick={act(moveBlocks("up"))}>
          ↑
        </button>
        <button type="button" className="tool" aria-label="Move the block down" onClick={act(moveBlocks("down"))}>
          ↓
        </button>
        <button type="button" className="tool" onClick={act(removeBlocks)}>
          Remove
        </button>
      </div>
      <div className="tool-group tool-end">
        <button type="button" className="tool" aria-label="Undo" disabled={!state.canUndo} onClick={act(undo)}>
          ↶
        </button>
        <button type="button" className="tool" aria-label="Redo" disabled={!state.canRedo} onClick={act(redo)}>
          ↷
        </button>
        <button type="button" className="tool" onClick={host.openFind}>
          Find
        </button>
      </div>
    </div>
  );
}

function KindSelect({ state, onTurn }: { state: ToolsState; onTurn: (kind: WrittenKind) => void }) {
  const name = kindNames[state.kind];
  if (name !== undefined && !state.isSeveral) return <span className="tool-kind">{name}</span>;
  return (
    <select
      className="tool"
      aria-label="Kind of the block"
      value={lineKindOf(state)}
      onChange={(event) => onTurn(event.target.value as WrittenKind)}
    >
      {lineKinds.map(([kind, label]) => (
        <option key={kind} value={kind}>
          {label}
        </option>
      ))}
    </select>
  );
}

function lineKindOf({ kind, level, isOrdered }: ToolsState): string {
  if (kind === "subhead") return level === 2 ? "minorSubhead" : "subhead";
  return kind === "list" ? (isOrdered ? "numberedList" : "bulletList") : kind;
}

/** Arrows go from tool to tool, as in every toolbar; a select keeps its own arrows up and down. */
function moveInBar(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  if (event.key === "Escape") {
    event.preventDefault();
    leave();
    return;
  }
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled), select")];
  const at = tools.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  tools[(at + step + tools.length) % tools.length]?.focus();
}
