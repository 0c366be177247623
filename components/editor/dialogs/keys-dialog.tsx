"use client";

import { shortcuts } from "@/lib/editor/shortcuts";
import { Keys } from "../bars/keys";
import { EditorDialog } from "./editor-dialog";

const groups = ["Article", "Words", "Blocks", "Moving"] as const;

const typed = [
  ["## and a space", "subhead"],
  ["### and a space", "minor subhead"],
  ["- and a space", "list"],
  ["1. and a space", "numbered list"],
  ["> and a space", "quotation"],
  ["---", "separator"],
  ["**words**", "strong"],
  ["_words_", "emphasis"],
  ["`words`", "code"],
  ["[words](address)", "link"],
] as const;

/** All keys on one sheet, and what can be typed instead. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <EditorDialog title="All keys" onClose={onClose} className="keys-sheet">
      <div className="keys-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id, keys, does }) => (
                  <div key={id}>
                    <dt>
                      <Keys keys={keys} />
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Typed in the text</h3>
          <dl>
            {typed.map(([characters, does]) => (
              <div key={characters}>
                <dt>
                  <code>{characters}</code>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </EditorDialog>
  );
}
