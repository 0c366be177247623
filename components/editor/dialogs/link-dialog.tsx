"use client";

import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Field } from "@/components/admin/ui/field";
import { linkAround, setLink } from "@/lib/editor/edits/link-edits";
import { linkAddress } from "@/lib/editor/link-address";
import { run } from "../body/body-keys";
import { EditorDialog } from "./editor-dialog";

/** The address of the selected words, or of the link in which the caret stands. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [around] = useState(() => linkAround(editor.state));
  const [address, setAddress] = useState(around?.href ?? "");
  const [problem, setProblem] = useState<string>();
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const send = () => {
    const href = linkAddress(address);
    if (href === null) {
      setProblem("Give an address such as https://example.org, one of this site such as /world, or a mail address.");
      return;
    }
    run(editor, setLink(href));
    close();
  };
  return (
    <EditorDialog title="Link" onClose={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label="Address" problem={problem}>
          {(given) => (
            <input
              {...given}
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <div className="deeds">
          <button type="submit" className="button go">
            Set the link
          </button>
          {around !== null && (
            <>
              <button
                type="button"
                className="button"
                onClick={() => {
                  run(editor, setLink(null));
                  close();
                }}
              >
                Take the link out
              </button>
              <a className="button quiet" href={around.href} target="_blank" rel="noopener noreferrer">
                Open it in a new tab
              </a>
            </>
          )}
        </div>
      </form>
    </EditorDialog>
  );
}
