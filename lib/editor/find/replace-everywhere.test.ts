import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { documentOf } from "@/blocks/document";
import { textOf } from "@/blocks/text";
import { documentToNode } from "../convert/to-editor";
import { editorSchema } from "../schema/editor-schema";
import { createTextDraft } from "../text-draft";
import { find, findPlugin } from "./find-plugin";
import { replaceEverywhere, stillReplaced, takeBackReplaced, type Written } from "./replace-everywhere";

const body = documentOf([{ type: "paragraph", id: "para-1", text: textOf("The nhs and the NHS.") }]);
const question = { words: "nhs", matchCase: false };

function begun(): Written {
  let state = EditorState.create({ doc: documentToNode(editorSchema, body), plugins: [history(), findPlugin()] });
  const run: Written["run"] = (command) =>
    command(state, (tr) => {
      state = state.apply(tr);
    });
  run(find(question));
  const draft = createTextDraft({
    kicker: "",
    headline: "The nhs",
    standfirst: "",
    leadCaption: "",
    trailText: "An nhs",
    slugline: "",
    dateline: "",
    leadMediaId: null,
    body,
  });
  return { state: () => state, run, draft };
}

function type(written: Written, words: string): void {
  written.run((state, dispatch) => {
    dispatch?.(state.tr.insertText(words, 1));
    return true;
  });
}

const stillIn = (written: Written, replaced: Parameters<typeof stillReplaced>[0]) =>
  stillReplaced(replaced, written.state().doc === replaced.body, written.draft.fields());

test("counts what was replaced, also where the words are found again in what stands there now", () => {
  const { replaced, refused } = replaceEverywhere(begun(), question, "NHS");
  expect([replaced.count, refused]).toEqual([4, []]);
});

test("does not count a field that would be too long, and leaves it", () => {
  const written = begun();
  const { replaced, refused } = replaceEverywhere(written, question, "N".repeat(498));
  expect([replaced.count, refused]).toEqual([3, ["headline"]]);
  expect(written.draft.fields().headline).toBe("The nhs");
});

test("takes back the body and the fields", () => {
  const written = begun();
  const { replaced } = replaceEverywhere(written, question, "service");
  expect(written.state().doc.textContent).toBe("The service and the service.");
  expect(stillIn(written, replaced).changed).toEqual([]);
  takeBackReplaced(replaced, written);
  expect(written.state().doc.textContent).toBe("The nhs and the NHS.");
  expect(written.draft.fields()).toMatchObject({ headline: "The nhs", trailText: "An nhs" });
});

test("the fields are taken back after the body was undone alone", () => {
  const written = begun();
  const { replaced } = replaceEverywhere(written, question, "service");
  type(written, "So. ");
  written.run(undo);
  written.run(undo);
  const before = written.state().doc;
  expect(stillIn(written, replaced)).toMatchObject({ isBody: false, changed: ["Text"] });
  takeBackReplaced(replaced, written);
  expect(written.state().doc).toBe(before);
  expect(written.draft.fields()).toMatchObject({ headline: "The nhs", trailText: "An nhs" });
});

test("what was written since stays, and is named; the rest is taken back", () => {
  const written = begun();
  const { replaced } = replaceEverywhere(written, question, "service");
  type(written, "So. ");
  written.draft.setField("headline", "The service today");
  expect(stillIn(written, replaced).changed).toEqual(["Text", "Headline"]);
  takeBackReplaced(replaced, written);
  expect(written.state().doc.textContent).toBe("So. The service and the service.");
  expect(written.draft.fields()).toMatchObject({ headline: "The service today", trailText: "An nhs" });
});
