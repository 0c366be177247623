import { history, undo } from "@tiptap/pm/history";
import { type Command, EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { documentOf } from "@/blocks/document";
import { everyBlock } from "@/blocks/fixtures/every-block";
import { textOf } from "@/blocks/text";
import { nodeToDocument } from "../convert/from-editor";
import { documentToNode } from "../convert/to-editor";
import { editorSchema } from "../schema/editor-schema";
import { findMatches } from "./find-matches";
import { find, findPlugin, foundIn, goToFound, replaceAll, replaceOne } from "./find-plugin";

const talks = documentOf([
  {
    type: "paragraph",
    id: "para-1",
    text: [{ text: "Talks and " }, { text: "tal", marks: [{ type: "strong" }] }, { text: "ks." }],
  },
  { type: "pullQuote", id: "quote", text: textOf("No more TALKS"), attribution: "talks’ host" },
]);

function begun(): EditorState {
  return EditorState.create({ doc: documentToNode(editorSchema, talks), plugins: [history(), findPlugin()] });
}

function applied(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((current, command) => {
    let next = current;
    command(current, (tr) => {
      next = current.apply(tr);
    });
    return next;
  }, state);
}

test("finds words across marks, in fields, and in capitals unless these matter", () => {
  const { doc } = begun();
  expect(findMatches(doc, { words: "talks", matchCase: false })).toHaveLength(4);
  expect(findMatches(doc, { words: "talks", matchCase: true })).toHaveLength(2);
  expect(findMatches(doc, { words: "", matchCase: true })).toEqual([]);
});

test("a letter whose small form is longer does not shift what follows", () => {
  const doc = documentToNode(editorSchema, documentOf([{ type: "paragraph", id: "para-1", text: textOf("İ talks") }]));
  const [match] = findMatches(doc, { words: "talks", matchCase: false });
  expect(doc.textBetween(match?.from ?? 0, match?.to ?? 0)).toBe("talks");
});

test("goes to a place by its number, and to none that is not there", () => {
  let state = applied(begun(), find({ words: "talks", matchCase: false }));
  expect(foundIn(state)).toEqual({ total: 4, current: 1 });
  state = applied(state, goToFound(3));
  expect(foundIn(state).current).toBe(4);
  expect(state.doc.textBetween(state.selection.from, state.selection.to)).toBe("talks");
  expect(foundIn(applied(state, goToFound(4))).current).toBe(4);
  expect(foundIn(applied(state, find(null)))).toEqual({ total: 0, current: 0 });
});

test("replaces one and goes on with the next", () => {
  const state = applied(begun(), find({ words: "talks", matchCase: false }), replaceOne("Words"));
  expect(foundIn(state)).toEqual({ total: 3, current: 1 });
  expect(state.doc.child(0).textContent).toBe("Words and talks.");
});

test("replaces all, keeps marks, and takes all back at once", () => {
  const replaced = applied(begun(), find({ words: "talks", matchCase: false }), replaceAll("words"));
  expect(nodeToDocument(replaced.doc).blocks).toEqual([
    {
      type: "paragraph",
      id: "para-1",
      text: [{ text: "words and " }, { text: "words", marks: [{ type: "strong" }] }, { text: "." }],
    },
    { type: "pullQuote", id: "quote", text: textOf("No more words"), attribution: "words’ host" },
  ]);
  expect(nodeToDocument(applied(replaced, undo).doc)).toEqual(talks);
});

test("looks into every kind of block", () => {
  const doc = documentToNode(editorSchema, everyBlock);
  for (const words of [
    "One point",
    "Second",
    "Inner",
    "The quay",
    "A sailor",
    "The levy",
    "Rate",
    "Levels",
    "14:05",
    "Why?",
  ]) {
    expect(findMatches(doc, { words, matchCase: true }).length, words).toBeGreaterThan(0);
  }
});
