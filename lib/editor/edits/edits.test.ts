import { history, redo, undo } from "@tiptap/pm/history";
import { Slice } from "@tiptap/pm/model";
import { type Command, EditorState, NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { documentSchema } from "@/blocks/document";
import { nodeToDocument } from "../convert/from-editor";
import { documentToNode } from "../convert/to-editor";
import { editorSchema } from "../schema/editor-schema";
import { arbitraryDocument } from "../testing/arbitrary-document";
import { insertKind, removeBlocks, turnInto } from "./insert-block";
import { backspace, breakLine, enter, indent, outdent, shiftTab, tab } from "./keys";
import { limitsPlugin } from "./limits";
import { moveBlocks } from "./move-block";
import { writtenKinds } from "./new-block";
import { addFact, addPart, movePart, removePart } from "./part-edits";
import { addColumn, addRow, removeColumn, removeRow, toggleNumbers, toggleRowHeads } from "./table-edits";
import { tidyPlugin } from "./tidy";

const commands: Command[] = [
  enter,
  enter,
  backspace,
  backspace,
  breakLine,
  tab,
  shiftTab,
  indent,
  outdent,
  moveBlocks("up"),
  moveBlocks("down"),
  addPart,
  addFact,
  removePart,
  movePart("up"),
  movePart("down"),
  removeBlocks,
  addRow("above"),
  addRow("below"),
  addColumn("before"),
  addColumn("after"),
  removeRow,
  removeColumn,
  toggleNumbers,
  toggleRowHeads,
  undo,
  undo,
  redo,
  ...writtenKinds.flatMap((kind) => [insertKind(kind), turnInto(kind)]),
];

type Step =
  | { do: "command"; which: number }
  | { do: "type"; text: string }
  | { do: "delete" }
  | { do: "mark"; which: number }
  | { do: "paste"; from: number; to: number }
  | { do: "select"; anchor: number; head: number; whole: boolean };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("command" as const), which: fc.nat(commands.length - 1) }),
  fc.record({ do: fc.constant("type" as const), text: fc.constantFrom("a", "word ", "…", "𝄞") }),
  fc.record({ do: fc.constant("delete" as const) }),
  fc.record({ do: fc.constant("mark" as const), which: fc.nat(6) }),
  fc.record({ do: fc.constant("paste" as const), from: place, to: place }),
  fc.record({ do: fc.constant("select" as const), anchor: place, head: place, whole: fc.boolean() }),
);

function stateOf(document: Parameters<typeof documentToNode>[1]): EditorState {
  const doc = documentToNode(editorSchema, document);
  return EditorState.create({ doc, plugins: [history(), tidyPlugin(), limitsPlugin()] });
}

function applied(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (tr) => {
    next = state.apply(tr);
  });
  return next;
}

function at(state: EditorState, share: number): number {
  return Math.round(share * state.doc.content.size);
}

function taken(state: EditorState, one: Step): EditorState {
  switch (one.do) {
    case "command":
      return applied(state, commands[one.which] ?? enter);
    case "type":
      return state.selection.$from.parent.isTextblock ? state.apply(state.tr.insertText(one.text)) : state;
    case "delete":
      return state.apply(state.tr.deleteSelection());
    case "mark": {
      const type = Object.values(editorSchema.marks).filter((mark) => mark.name !== "link")[one.which];
      const { from, to } = state.selection;
      return type === undefined || from === to ? state : state.apply(state.tr.addMark(from, to, type.create()));
    }
    case "paste": {
      const [from, to] = [at(state, Math.min(one.from, one.to)), at(state, Math.max(one.from, one.to))];
      return state.apply(state.tr.replaceSelection(state.doc.slice(from, to) ?? Slice.empty));
    }
    case "select": {
      const { doc } = state;
      const $anchor = doc.resolve(at(state, one.anchor));
      const whole = one.whole ? Selection.findFrom($anchor, 1) : null;
      const selection =
        whole instanceof NodeSelection ? whole : TextSelection.between($anchor, doc.resolve(at(state, one.head)));
      return state.apply(state.tr.setSelection(selection));
    }
  }
}

describe("editing", () => {
  test("whatever is done, the document can be stored and each block has an id of its own", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(step, { minLength: 5, maxLength: 40 }), (document, steps) => {
        let state = stateOf(document);
        for (const one of steps) {
          state = taken(state, one);
          state.doc.check();
          const written = documentSchema.safeParse(nodeToDocument(state.doc));
          if (!written.success) throw new Error(`${JSON.stringify(one)}: ${written.error.message}`);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("undoing everything gives the document back, with its ids", () => {
    fc.assert(
      fc.property(arbitraryDocument, fc.array(step, { maxLength: 20 }), (document, steps) => {
        const begun = stateOf(document);
        const written = nodeToDocument(begun.doc);
        let state = steps.reduce(taken, begun);
        for (let earlier = applied(state, undo); earlier !== state; earlier = applied(state, undo)) state = earlier;
        expect(nodeToDocument(editorSchema.nodeFromJSON(state.doc.toJSON()))).toEqual(
          nodeToDocument(editorSchema.nodeFromJSON(begun.doc.toJSON())),
        );
        expect(nodeToDocument(begun.doc)).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });
});
