"use client";

import { EditorContent } from "@tiptap/react";
import { useRef, useState } from "react";
import type { ArticleDocument } from "@/blocks/document";
import type { CardOption } from "@/lib/editor/card-option";
import { nodeToDocument } from "@/lib/editor/convert/from-editor";
import { createShelf } from "@/lib/editor/shelf";
import { createTextDraft } from "@/lib/editor/text-draft";
import type { PictureView } from "@/lib/views/picture-view";
import { FloatingMarks } from "./bars/floating-marks";
import { SlashList } from "./bars/slash-list";
import { ToolBar } from "./bars/tool-bar";
import type { Asked } from "./body/editor-host";
import { createSlashStore } from "./body/slash-menu";
import { useBodyEditor } from "./body/use-body-editor";
import type { Doors } from "./doors";
import { AskedDialog } from "./room/asked-dialog";
import { useEditorHost } from "./room/use-editor-host";

type Props = {
  body: ArticleDocument;
  pictures: Record<string, PictureView>;
  cards: Record<string, CardOption>;
  language: string;
  mayAddPictures: boolean;
  doors: Doors;
};

/** Everything that a text has besides its body, for dialogs that are made for articles. */
const noFields = {
  headline: "",
  standfirst: "",
  trailText: "",
  kicker: "",
  slugline: "",
  dateline: "",
  leadMediaId: null,
  leadCaption: "",
};

/** The text of a page in the field `body` of its form, written as an article's is. */
export function PageBody({ body, pictures, cards, language, mayAddPictures, doors }: Props) {
  const [shelves] = useState(() => ({ pictures: createShelf(pictures), articles: createShelf(cards) }));
  const [draft] = useState(() => createTextDraft({ ...noFields, body }));
  const [slash] = useState(createSlashStore);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState("");
  const tools = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const host = useEditorHost({
    ...shelves,
    doors,
    language,
    ask: setAsked,
    notify: setSaid,
    save: () => field.current?.form?.requestSubmit(),
    publish: () => field.current?.form?.requestSubmit(),
    openFind: () => undefined,
    tools,
  });
  const editor = useBodyEditor({
    body,
    language,
    isEditable: true,
    host,
    slash,
    onChange: () => {
      if (field.current !== null && editor !== null) {
        field.current.value = JSON.stringify(nodeToDocument(editor.state.doc));
      }
    },
  });
  return (
    <fieldset className="page-body">
      <legend>Text</legend>
      <input type="hidden" name="body" ref={field} defaultValue={JSON.stringify(body)} />
      {said !== "" && <p role="status">{said}</p>}
      {editor !== null && <ToolBar editor={editor} host={host} bar={tools} />}
      <div className="sheet">
        {editor === null ? <p>The text is being opened.</p> : <EditorContent editor={editor} className="sheet-body" />}
      </div>
      {editor !== null && (
        <>
          <SlashList store={slash} />
          <FloatingMarks editor={editor} host={host} />
          <AskedDialog
            asked={asked}
            editor={editor}
            host={host}
            doors={doors}
            mayAddPictures={mayAddPictures}
            draft={draft}
            onClose={() => setAsked(null)}
          />
        </>
      )}
    </fieldset>
  );
}
