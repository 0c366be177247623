"use client";

import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { useState } from "react";
import { newBlockId } from "@/blocks/block-id";
import { Field } from "@/components/admin/ui/field";
import type { CardOption } from "@/lib/editor/card-option";
import { insertBlock } from "@/lib/editor/edits/insert-block";
import { nodeType } from "@/lib/editor/schema/node-type";
import { run } from "../body/body-keys";
import type { EditorHost } from "../body/editor-host";
import { type Doors, findCards } from "../doors";
import { EditorDialog } from "./editor-dialog";
import { useAsked } from "./use-asked";

/** Another article of the site, to be set into the text: a new card, or another article for the one that is selected. */
export function RelatedDialog({
  editor,
  host,
  doors,
  onClose,
}: {
  editor: Editor;
  host: EditorHost;
  doors: Doors;
  onClose: () => void;
}) {
  const [words, setWords] = useState("");
  const { found, problem, isAsking } = useAsked(words, (asked, signal) => findCards(doors, asked, signal));
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const choose = (card: CardOption) => {
    host.articles.add(card.id, card);
    const { selection, tr } = editor.state;
    if (selection instanceof NodeSelection && selection.node.type.name === "relatedArticle") {
      editor.view.dispatch(tr.setNodeMarkup(selection.from, null, { ...selection.node.attrs, articleId: card.id }));
    } else {
      run(
        editor,
        insertBlock(nodeType(editor.schema, "relatedArticle").create({ id: newBlockId(), articleId: card.id })),
      );
    }
    close();
  };
  return (
    <EditorDialog title="Related article" onClose={close}>
      <div className="form">
        <Field label="Words of its headline" problem={problem ?? undefined}>
          {(given) => (
            <input {...given} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <p className="label" role="status">
          {isAsking ? "Looking" : found?.length === 0 ? "No article has these words in its headline." : ""}
        </p>
        <ul className="card-options">
          {found?.map((card) => (
            <li key={card.id}>
              <button type="button" className="choice" onClick={() => choose(card)}>
                <span>
                  {card.headline}{" "}
                  <small>{card.url === null ? `${card.sectionName}, not published` : card.sectionName}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </EditorDialog>
  );
}
