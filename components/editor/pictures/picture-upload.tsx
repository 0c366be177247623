"use client";

import { type DragEvent, useEffect, useId, useState } from "react";
import type { LibraryPicture } from "@/lib/editor/library-picture";
import type { Doors } from "../doors";
import { PictureForm } from "./picture-form";

type Props = { doors: Doors; files: readonly File[]; several: boolean; onAdded: (pictures: LibraryPicture[]) => void };

const kinds = "image/jpeg,image/png,image/webp";

/** A file by drag, paste, picker or camera; then what is to be said about it. Several go one after the other. */
export function PictureUpload({ doors, files, several, onAdded }: Props) {
  const [waiting, setWaiting] = useState<readonly File[]>(files);
  const [added, setAdded] = useState<readonly LibraryPicture[]>([]);
  const [isOver, setOver] = useState(false);
  const id = useId();
  const take = (list: FileList | null) => {
    const chosen = [...(list ?? [])];
    setWaiting(several ? chosen : chosen.slice(0, 1));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if ((event.clipboardData?.files.length ?? 0) === 0) return;
      event.preventDefault();
      setWaiting([...(event.clipboardData?.files ?? [])].slice(0, several ? 100 : 1));
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [several]);
  const [file] = waiting;
  if (file !== undefined) {
    return (
      <PictureForm
        key={`${file.name} ${added.length}`}
        doors={doors}
        file={file}
        left={waiting.length - 1}
        onAdded={(picture) => {
          const all = [...added, picture];
          setAdded(all);
          setWaiting(waiting.slice(1));
          if (waiting.length === 1) onAdded(all);
        }}
        onSkip={() => setWaiting(waiting.slice(1))}
      />
    );
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={isOver ? "drop-place over" : "drop-place"}
      aria-label="New picture"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>Drop a picture here, paste one, or</p>
      <label className="button go" htmlFor={id}>
        Choose a file
      </label>
      <input
        id={id}
        type="file"
        accept={kinds}
        multiple={several}
        className="unseen"
        onChange={(event) => take(event.target.files)}
      />
      <p className="label">
        JPEG, PNG or WebP, at best 2,400 pixels wide or more. Place and camera are taken out of the file.
      </p>
    </section>
  );
}
