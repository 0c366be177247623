"use client";

import { useState } from "react";
import type { LibraryPicture } from "@/lib/editor/library-picture";
import type { Doors } from "../doors";
import { PictureLibrary } from "../pictures/picture-library";
import { PictureUpload } from "../pictures/picture-upload";
import { EditorDialog } from "./editor-dialog";

type Props = {
  doors: Doors;
  title: string;
  /** Whether several can be chosen, for a gallery. */
  several: boolean;
  files: readonly File[];
  mayAdd: boolean;
  onChosen: (pictures: LibraryPicture[]) => void;
  onClose: () => void;
};

/** Pictures for the text: brought in now, or from those that are there. */
export function PictureDialog({ doors, title, several, files, mayAdd, onChosen, onClose }: Props) {
  const [place, setPlace] = useState<"new" | "library">(files.length > 0 || mayAdd ? "new" : "library");
  return (
    <EditorDialog title={title} onClose={onClose} className="picture-dialog">
      {mayAdd && (
        <div className="tabs" role="tablist" aria-label="Where from">
          <button type="button" role="tab" aria-selected={place === "new"} onClick={() => setPlace("new")}>
            A new one
          </button>
          <button type="button" role="tab" aria-selected={place === "library"} onClick={() => setPlace("library")}>
            From the library
          </button>
        </div>
      )}
      {place === "new" ? (
        <PictureUpload doors={doors} files={files} several={several} onAdded={onChosen} />
      ) : (
        <PictureLibrary doors={doors} several={several} onChosen={onChosen} />
      )}
    </EditorDialog>
  );
}
