"use client";

import { useEffect, useState } from "react";
import { Field } from "@/components/admin/ui/field";
import type { LibraryPicture } from "@/lib/editor/library-picture";
import { addPicture, type Doors } from "../doors";
import { leastWidth } from "../views/picture-view";
import { FocalPoint } from "./focal-point";

type Props = {
  doors: Doors;
  file: File;
  /** How many wait behind it. */
  left: number;
  onAdded: (picture: LibraryPicture) => void;
  onSkip: () => void;
};

/** What the library should know of a new picture. It is brought in when alt text is given, or decoration is chosen. */
export function PictureForm({ doors, file, left, onAdded, onSkip }: Props) {
  const address = useObjectUrl(file);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const [focal, setFocal] = useState({ x: 0.5, y: 0.5 });
  const [altText, setAltText] = useState("");
  const [isDecoration, setDecoration] = useState(false);
  const [caption, setCaption] = useState("");
  const [credit, setCredit] = useState("");
  const [isSending, setSending] = useState(false);
  const [altProblem, setAltProblem] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);

  const send = async () => {
    if (altText.trim() === "" && !isDecoration) {
      setAltProblem("Say what can be seen in the picture, or tick that it is decoration.");
      return;
    }
    setSending(true);
    setProblem(null);
    try {
      onAdded(
        await addPicture(doors, {
          file,
          altText: isDecoration ? "" : altText.trim(),
          caption: caption.trim(),
          credit: credit.trim(),
          focal,
        }),
      );
    } catch (error) {
      setProblem(error instanceof Error ? error.message : "The picture could not be brought in. Try again.");
      setSending(false);
    }
  };
  return (
    <form
      className="form picture-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {problem !== null && (
        <div className="said problem" role="alert">
          <p>{problem}</p>
        </div>
      )}
      {address !== null && <FocalPoint address={address} focal={focal} onChange={setFocal} onSize={setSize} />}
      {size !== null && size.width < leastWidth && (
        <p className="picture-remark" role="status">
          Only {size.width} pixels wide: it will look soft on a large screen. {leastWidth.toLocaleString("en")} or more
          are better.
        </p>
      )}
      <Field label="Alt text" help="What can be seen, in a sentence, for those who do not see it." problem={altProblem}>
        {(given) => (
          <textarea
            {...given}
            maxLength={1000}
            value={altText}
            disabled={isDecoration}
            onChange={(event) => {
              setAltText(event.target.value);
              setAltProblem(undefined);
            }}
          />
        )}
      </Field>
      <label className="check">
        <input type="checkbox" checked={isDecoration} onChange={(event) => setDecoration(event.target.checked)} />
        It is decoration and says nothing that the text does not
      </label>
      <Field label="Caption">
        {(given) => (
          <textarea {...given} maxLength={2000} value={caption} onChange={(event) => setCaption(event.target.value)} />
        )}
      </Field>
      <Field label="Credit" help="Who made it, and for whom.">
        {(given) => (
          <input
            {...given}
            type="text"
            maxLength={300}
            value={credit}
            onChange={(event) => setCredit(event.target.value)}
          />
        )}
      </Field>
      <div className="deeds">
        <button type="submit" className="button go" disabled={isSending}>
          {isSending ? "Bringing it in" : left === 0 ? "Bring it in" : `Bring it in, ${left} more`}
        </button>
        <button type="button" className="button" onClick={onSkip} disabled={isSending}>
          {left === 0 ? "Another file" : "Leave this one out"}
        </button>
      </div>
    </form>
  );
}

function useObjectUrl(file: File): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}
