"use client";

import { useState } from "react";
import { Field } from "@/components/admin/ui/field";
import type { LibraryPicture } from "@/lib/editor/library-picture";
import { useAsked } from "../dialogs/use-asked";
import { type Doors, listLibrary } from "../doors";

type Props = { doors: Doors; several: boolean; onChosen: (pictures: LibraryPicture[]) => void };

/** The pictures that are there, newest first, found by the words about them. */
export function PictureLibrary({ doors, several, onChosen }: Props) {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<readonly LibraryPicture[]>([]);
  const [more, setMore] = useState<{ words: string; pictures: LibraryPicture[]; next: string | null } | null>(null);
  const { found, problem, isAsking } = useAsked(words, (asked, signal) =>
    listLibrary(doors, { words: asked, after: null }, signal),
  );
  const later = more?.words === words ? more : null;
  const pictures = [...(found?.pictures ?? []), ...(later?.pictures ?? [])];
  const next = later === null ? (found?.next ?? null) : later.next;
  const showMore = async () => {
    const page = await listLibrary(doors, { words, after: next }, AbortSignal.timeout(15_000));
    setMore({ words, pictures: [...(later?.pictures ?? []), ...page.pictures], next: page.next });
  };
  const choose = (picture: LibraryPicture) => {
    if (!several) onChosen([picture]);
    else if (chosen.includes(picture)) setChosen(chosen.filter((one) => one !== picture));
    else setChosen([...chosen, picture]);
  };
  return (
    <div className="picture-library">
      <Field label="Words about the picture" problem={problem ?? undefined}>
        {(given) => <input {...given} type="search" value={words} onChange={(event) => setWords(event.target.value)} />}
      </Field>
      <p className="label" role="status">
        {isAsking ? "Looking" : pictures.length === 0 && problem === null ? "No picture has these words." : ""}
      </p>
      <ul>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button
              type="button"
              aria-pressed={several ? chosen.includes(picture) : undefined}
              onClick={() => choose(picture)}
            >
              <img src={picture.files.standard[0]?.url} alt={picture.altText || "Without alt text"} loading="lazy" />
              <span>{picture.caption || picture.altText || "Without words"}</span>
              {picture.credit && <small>{picture.credit}</small>}
            </button>
          </li>
        ))}
      </ul>
      <div className="deeds">
        {next !== null && (
          <button type="button" className="button" onClick={showMore}>
            Older pictures
          </button>
        )}
        {several && (
          <button
            type="button"
            className="button go"
            disabled={chosen.length === 0}
            onClick={() => onChosen([...chosen])}
          >
            {chosen.length === 1 ? "Use this picture" : `Use ${chosen.length} pictures`}
          </button>
        )}
      </div>
    </div>
  );
}
