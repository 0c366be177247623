"use client";

import type { Editor } from "@tiptap/core";
import { putGallery, putPicture } from "@/lib/editor/edits/picture-edits";
import type { LibraryPicture } from "@/lib/editor/library-picture";
import type { TextDraft } from "@/lib/editor/text-draft";
import { run } from "../body/body-keys";
import type { Asked, EditorHost } from "../body/editor-host";
import { AltTextDialog } from "../dialogs/alt-text-dialog";
import { EmbedDialog } from "../dialogs/embed-dialog";
import { KeysDialog } from "../dialogs/keys-dialog";
import { LinkDialog } from "../dialogs/link-dialog";
import { PictureDialog } from "../dialogs/picture-dialog";
import { RelatedDialog } from "../dialogs/related-dialog";
import { ValueDialog } from "../dialogs/value-dialog";
import type { Doors } from "../doors";

type Props = {
  asked: Asked | "lead-picture" | null;
  editor: Editor;
  host: EditorHost;
  doors: Doors;
  mayAddPictures: boolean;
  draft: TextDraft;
  onClose: () => void;
};

/** The dialog that was asked for, if any. */
export function AskedDialog({ asked, editor, host, doors, mayAddPictures: mayAdd, draft, onClose }: Props) {
  const put = (act: (ids: string[]) => void) => (pictures: LibraryPicture[]) => {
    for (const picture of pictures) host.pictures.add(picture.id, picture);
    act(pictures.map(({ id }) => id));
    onClose();
  };
  if (asked === null) return null;
  if (asked === "lead-picture") {
    const setLead = put(([id]) => id !== undefined && draft.setField("leadMediaId", id));
    return (
      <PictureDialog
        doors={doors}
        title="Lead picture"
        several={false}
        files={[]}
        mayAdd={mayAdd}
        onChosen={setLead}
        onClose={onClose}
      />
    );
  }
  switch (asked.kind) {
    case "link":
      return <LinkDialog editor={editor} onClose={onClose} />;
    case "picture": {
      const insert = put((ids) => {
        const [id, second] = ids;
        if (id !== undefined) run(editor, second === undefined ? putPicture(id) : putGallery(ids));
        editor.commands.focus();
      });
      const files = asked.files ?? [];
      return (
        <PictureDialog
          doors={doors}
          title="Picture"
          several={files.length > 1}
          files={files}
          mayAdd={mayAdd}
          onChosen={insert}
          onClose={onClose}
        />
      );
    }
    case "gallery": {
      const hang = put((ids) => {
        run(editor, putGallery(ids));
        editor.commands.focus();
      });
      return (
        <PictureDialog
          doors={doors}
          title="Gallery"
          several
          files={[]}
          mayAdd={mayAdd}
          onChosen={hang}
          onClose={onClose}
        />
      );
    }
    case "embed":
      return <EmbedDialog editor={editor} url={asked.url ?? ""} onClose={onClose} />;
    case "related":
      return <RelatedDialog editor={editor} host={host} doors={doors} onClose={onClose} />;
    case "source":
    case "date":
      return <ValueDialog editor={editor} asks={asked.kind} onClose={onClose} />;
    case "alt-text":
      return <AltTextDialog editor={editor} host={host} onClose={onClose} />;
    case "keys":
      return <KeysDialog onClose={onClose} />;
  }
}
