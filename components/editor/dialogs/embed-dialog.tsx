"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useState } from "react";
import { newBlockId } from "@/blocks/block-id";
import { embedSchema } from "@/blocks/embed/schema";
import { Field } from "@/components/admin/ui/field";
import { cardTitle } from "@/lib/editor/card-title";
import { insertBlock } from "@/lib/editor/edits/insert-block";
import { linkAddress } from "@/lib/editor/link-address";
import { nodeType } from "@/lib/editor/schema/node-type";
import { embedPlayer } from "@/lib/embed-providers";
import { run } from "../body/body-keys";
import { EditorDialog } from "./editor-dialog";

/** A card of a video, a post or a page elsewhere: a new one, or the one that is selected. */
export function EmbedDialog({ editor, url, onClose }: { editor: Editor; url: string; onClose: () => void }) {
  const [at] = useState(() => selectedEmbed(editor));
  const [address, setAddress] = useState(String(at?.attrs.url ?? url));
  const [title, setTitle] = useState(String(at?.attrs.title ?? ""));
  const [description, setDescription] = useState(String(at?.attrs.description ?? ""));
  const [problem, setProblem] = useState<string>();
  const player = embedPlayer(linkAddress(address) ?? "");
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const send = () => {
    const href = linkAddress(address) ?? "";
    const values = { url: href, title: title.trim() || cardTitle(href), description: description.trim() || null };
    const { description: words, ...rest } = values;
    const checked = embedSchema.safeParse({
      type: "embed",
      id: newBlockId(),
      ...rest,
      ...(words !== null && { description: words }),
    });
    if (!checked.success) {
      setProblem("Give the address of the page, such as https://vimeo.com/76979871.");
      return;
    }
    if (at === null) run(editor, insertBlock(nodeType(editor.schema, "embed").create({ id: newBlockId(), ...values })));
    else
      editor.view.dispatch(
        editor.state.tr.setNodeMarkup(editor.state.selection.from, null, { ...at.attrs, ...values }),
      );
    close();
  };
  return (
    <EditorDialog title={at === null ? "Video, post or page" : "Card"} onClose={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field
          label="Address"
          problem={problem}
          help={
            player === null
              ? "Readers get a card that opens as a link."
              : `Readers can play it in place, from ${player.provider}.`
          }
        >
          {(given) => (
            <input
              {...given}
              type="text"
              inputMode="url"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Field label="Title" help="What it is: readers see this, and nothing of the other site before they ask for it.">
          {(given) => (
            <input
              {...given}
              type="text"
              maxLength={300}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label="Description">
          {(given) => (
            <textarea
              {...given}
              maxLength={1000}
              value={description}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        <div className="deeds">
          <button type="submit" className="button go">
            {at === null ? "Insert the card" : "Change the card"}
          </button>
        </div>
      </form>
    </EditorDialog>
  );
}

function selectedEmbed({ state: { selection } }: Editor) {
  return selection instanceof NodeSelection && selection.node.type.name === "embed" ? selection.node : null;
}
