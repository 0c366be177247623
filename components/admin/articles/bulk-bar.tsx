"use client";

import { type FormEvent, useState } from "react";
import { type BulkChange, mostAtOnce } from "@/lib/bulk-change";
import type { DeskArticleView } from "@/lib/views/desk-article-view";
import type { Transition } from "@/lib/workflow";

export type BulkChoices = {
  sections: readonly { id: string; name: string }[];
  owners: readonly { id: string; name: string }[];
  topics: readonly { id: string; name: string }[];
};

/** What can be done with many, in words, with the transition that some of them must allow. */
const offers: readonly { kind: BulkChange["kind"]; name: string; needs: Transition | null }[] = [
  { kind: "request-review", name: "Hand in for review", needs: "request-review" },
  { kind: "take-back-review", name: "Take back from review", needs: "take-back-review" },
  { kind: "move", name: "Move to a section", needs: "change-article-address" },
  { kind: "add-topic", name: "Add a topic", needs: "save-article" },
  { kind: "remove-topic", name: "Remove a topic", needs: "save-article" },
  { kind: "assign", name: "Give to an owner", needs: null },
  { kind: "unpublish", name: "Unpublish", needs: "unpublish-article" },
  { kind: "trash", name: "Put in the trash", needs: "trash-article" },
  { kind: "restore", name: "Take out of the trash", needs: "restore-article-from-trash" },
];

type Props = {
  selected: readonly DeskArticleView[];
  choices: BulkChoices;
  isPending: boolean;
  onChange: (change: BulkChange) => void;
  onClear: () => void;
};

/** What to do with the articles that are chosen. */
export function BulkBar({ selected, choices, isPending, onChange, onClear }: Props) {
  const possible = new Set(selected.flatMap(({ deeds }) => deeds));
  const shown = offers.filter(
    ({ kind, needs }) =>
      (needs === null ? choices.owners.length > 0 : possible.has(needs)) && hasChoices(kind, choices),
  );
  const [wanted, setWanted] = useState<BulkChange["kind"] | null>(null);
  const kind = shown.find((offer) => offer.kind === wanted)?.kind ?? shown[0]?.kind ?? null;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (kind !== null) onChange(changeOf(kind, String(form.get("value") ?? "")));
  };
  return (
    <form className="bulk-bar" onSubmit={send} aria-label="Do the same with all that are selected">
      <p>
        <strong>{selected.length}</strong> selected
        {selected.length > mostAtOnce && `; at most ${mostAtOnce} at once`}
      </p>
      {kind === null ? (
        <p>Nothing can be done with these together.</p>
      ) : (
        <>
          <select
            aria-label="What to do"
            value={kind}
            onChange={(event) => setWanted(shown.find((offer) => offer.kind === event.target.value)?.kind ?? null)}
          >
            {shown.map((offer) => (
              <option key={offer.kind} value={offer.kind}>
                {offer.name}
              </option>
            ))}
          </select>
          <ValueField kind={kind} choices={choices} />
          <button type="submit" className="button go" disabled={isPending}>
            {isPending ? "Doing it" : "Do it"}
          </button>
        </>
      )}
      <button type="button" className="button quiet" onClick={onClear}>
        Select none
      </button>
    </form>
  );
}

function hasChoices(kind: BulkChange["kind"], { topics, sections }: BulkChoices): boolean {
  if (kind === "add-topic" || kind === "remove-topic") return topics.length > 0;
  return kind !== "move" || sections.length > 1;
}

/** What a kind of change needs to be told. */
function ValueField({ kind, choices }: { kind: BulkChange["kind"]; choices: BulkChoices }) {
  if (kind === "unpublish") {
    return <input name="value" required maxLength={2_000} aria-label="Why, for the record" placeholder="Why?" />;
  }
  const options =
    kind === "move"
      ? choices.sections
      : kind === "assign"
        ? [...choices.owners, { id: "", name: "Nobody" }]
        : kind === "add-topic" || kind === "remove-topic"
          ? choices.topics
          : null;
  if (options === null) return null;
  const label = kind === "move" ? "Section" : kind === "assign" ? "Owner" : "Topic";
  return (
    <select name="value" aria-label={label} key={kind}>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function changeOf(kind: BulkChange["kind"], value: string): BulkChange {
  switch (kind) {
    case "move":
      return { kind, sectionId: value };
    case "add-topic":
    case "remove-topic":
      return { kind, topicId: value };
    case "assign":
      return { kind, ownerId: value === "" ? null : value };
    case "unpublish":
      return { kind, reason: value };
    default:
      return { kind };
  }
}
