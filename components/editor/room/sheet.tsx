"use client";

import { type Editor, EditorContent } from "@tiptap/react";
import type { Shelf } from "@/lib/editor/shelf";
import type { TextDraft } from "@/lib/editor/text-draft";
import type { PictureView } from "@/lib/views/picture-view";
import { LeadPicture } from "../sheet/lead-picture";
import { SheetHead } from "../sheet/sheet-head";

type Props = {
  draft: TextDraft;
  pictures: Shelf<PictureView>;
  language: string;
  editor: Editor | null;
  isEditable: boolean;
  onLeadPicture: () => void;
};

/** The article as it is printed, to be written in. */
export function Sheet({ draft, pictures, language, editor, isEditable, onLeadPicture }: Props) {
  const intoText = () => editor?.commands.focus("start");
  return (
    <article className="sheet" aria-label="The sheet">
      <fieldset className="sheet-fields" disabled={!isEditable}>
        <SheetHead draft={draft} language={language} onLeave={intoText} />
        <LeadPicture
          draft={draft}
          pictures={pictures}
          language={language}
          onChoose={onLeadPicture}
          onLeave={intoText}
        />
      </fieldset>
      {editor === null ? (
        <p className="label">The text is being opened.</p>
      ) : (
        <EditorContent editor={editor} className="sheet-body" />
      )}
    </article>
  );
}
