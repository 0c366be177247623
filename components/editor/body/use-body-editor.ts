"use client";

import { EditorState } from "@tiptap/pm/state";
import { type Editor, useEditor } from "@tiptap/react";
import type { ArticleDocument } from "@/blocks/document";
import { documentToNode } from "@/lib/editor/convert/to-editor";
import { bodyExtensions } from "./body-extensions";
import type { EditorHost } from "./editor-host";
import type { SlashStore } from "./slash-menu";

type Options = {
  body: ArticleDocument;
  language: string;
  isEditable: boolean;
  host: EditorHost;
  slash: SlashStore;
  onChange: () => void;
};

/** The editor of an article's body. It is made once; `host` is asked anew each time. Null until the page is alive. */
export function useBodyEditor({ body, language, isEditable, host, slash, onChange }: Options): Editor | null {
  return useEditor({
    extensions: bodyExtensions(host, slash),
    // Its styles stand in editor.css: the policy of the newsroom's pages lets no script add any.
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editable: isEditable,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Text",
        lang: language,
        spellcheck: "true",
        class: "article-body",
      },
    },
    onCreate: ({ editor }) => setBody(editor, body),
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) onChange();
    },
  });
}

/** Puts a body into the editor, as one that was just opened: what was done before cannot be undone. */
function setBody(editor: Editor, body: ArticleDocument): void {
  const doc = documentToNode(editor.schema, body);
  editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
}

/** Puts another body in place of this one, as one step that can be undone. */
export function replaceBody(editor: Editor, body: ArticleDocument): void {
  const doc = documentToNode(editor.schema, body);
  const { tr } = editor.state;
  editor.view.dispatch(tr.replaceWith(0, tr.doc.content.size, doc.content).setMeta("addToHistory", true));
}
