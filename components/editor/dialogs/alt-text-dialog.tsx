"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Field } from "@/components/admin/ui/field";
import { pictureAt, setPictureWords } from "@/lib/editor/edits/picture-edits";
import { run } from "../body/body-keys";
import type { EditorHost } from "../body/editor-host";
import { EditorDialog } from "./editor-dialog";

/** What stands for the picture where it is not seen, here and now, in place of what the library says. */
export function AltTextDialog({ editor, host, onClose }: { editor: Editor; host: EditorHost; onClose: () => void }) {
  const [at] = useState(() => pictureAt(editor.state));
  const own = typeof at?.node.attrs.altText === "string" ? at.node.attrs.altText : null;
  const library = host.pictures.get(String(at?.node.attrs.mediaId))?.altText ?? "";
  const [which, setWhich] = useState<"library" | "own" | "none">(
    own === null ? "library" : own === "" ? "none" : "own",
  );
  const [words, setWords] = useState(own || library);
  const [hasCaption, setHasCaption] = useState(at?.node.attrs.captioned !== true || (at?.node.content.size ?? 0) > 0);
  const [problem, setProblem] = useState<string>();
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const send = () => {
    if (which === "own" && words.trim() === "") {
      setProblem("Say what can be seen, or choose that the picture is decoration.");
      return;
    }
    const altText = which === "library" ? null : which === "none" ? "" : words.trim();
    run(editor, setPictureWords({ altText, captioned: !hasCaption }));
    close();
  };
  return (
    <EditorDialog title="Alt text" onClose={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <fieldset className="checks">
          <legend>For those who do not see the picture</legend>
          <label>
            <input type="radio" name="which" checked={which === "library"} onChange={() => setWhich("library")} />
            As in the library: {library === "" ? "decoration, nothing is said" : `“${library}”`}
          </label>
          <label>
            <input type="radio" name="which" checked={which === "own"} onChange={() => setWhich("own")} />
            Other words, here
          </label>
          <label>
            <input type="radio" name="which" checked={which === "none"} onChange={() => setWhich("none")} />
            It is decoration: nothing is said
          </label>
        </fieldset>
        {which === "own" && (
          <Field label="Alt text" help="What can be seen, in a sentence; not what it means." problem={problem}>
            {(given) => (
              <textarea {...given} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
            )}
          </Field>
        )}
        <label className="check">
          <input type="checkbox" checked={hasCaption} onChange={(event) => setHasCaption(event.target.checked)} />
          Show the library’s caption while there is no own one
        </label>
        <div className="deeds">
          <button type="submit" className="button go">
            Keep it
          </button>
        </div>
      </form>
    </EditorDialog>
  );
}
