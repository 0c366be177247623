"use client";

import type { FormEvent } from "react";
import type { ArticleActions } from "@/components/admin/publish/article-actions";
import type { Deeds } from "@/components/admin/publish/use-deeds";
import type { WorkflowView } from "@/lib/views/workflow-view";
import type { FactConflicts } from "./use-fact-conflict";

type Props = {
  workflow: WorkflowView;
  sections: readonly { id: string; name: string }[];
  actions: ArticleActions;
  deeds: Deeds;
  conflicts: FactConflicts;
};

type Place = { slug: string; sectionId: string };

/** Section and slug, of which the address is made. */
export function MoveForm({ workflow, sections, actions, deeds, conflicts }: Props) {
  const { section, slug, url, isLive, firstPublishedAt, deeds: possible } = workflow;
  if (!possible.includes("change-article-address")) {
    return (
      <dl className="facts">
        <dt>Section</dt>
        <dd>{section.name}</dd>
        <dt>Address</dt>
        <dd>{url}</dd>
      </dl>
    );
  }
  const isOpen = sections.some(({ id }) => id === section.id);
  const move = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [newSlug, sectionId] = [String(form.get("slug")).trim(), String(form.get("sectionId"))];
    void send({ sectionId, slug: newSlug }, { sectionId: section.id, slug });
  };
  const done =
    firstPublishedAt === null ? "Its address is changed." : `Moved. ${url} leads to the new address for ever.`;
  const send = async (wanted: Place, seen: Place): Promise<void> => {
    const fields = {
      sectionId: wanted.sectionId,
      ...(wanted.slug !== seen.slug && { slug: wanted.slug }),
      seen: JSON.stringify(seen),
    };
    const answer = await deeds.run({ deed: actions.move, fields, done });
    if (!answer || answer.ok || !answer.storedPlace) return;
    const { slug: theirSlug, section: theirSection } = answer.storedPlace;
    const stored = { slug: theirSlug, sectionId: theirSection.id };
    const nameOf = (id: string) => sections.find((one) => one.id === id)?.name ?? section.name;
    const both = [
      { name: "sectionId", label: "Section", mine: nameOf(wanted.sectionId), theirs: theirSection.name },
      { name: "slug", label: "Slug", mine: wanted.slug, theirs: theirSlug },
    ] as const;
    const isOpen = (name: keyof Place) => wanted[name] !== stored[name] && seen[name] !== stored[name];
    const mine = await conflicts.ask(both.filter(({ name }) => wanted[name] !== seen[name] && isOpen(name)));
    deeds.clear();
    if (mine === null) return;
    const settled = (name: keyof Place) =>
      mine.has(name) || (wanted[name] !== seen[name] && !isOpen(name)) ? wanted[name] : stored[name];
    await send({ sectionId: settled("sectionId"), slug: settled("slug") }, stored);
  };
  return (
    <form className="facts move-form" onSubmit={move} key={url} aria-label="Section and address">
      <label htmlFor="facts-section">Section</label>
      <select id="facts-section" name="sectionId" defaultValue={section.id}>
        {!isOpen && <option value={section.id}>{section.name}</option>}
        {sections.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor="facts-slug">Slug</label>
      <input
        id="facts-slug"
        name="slug"
        defaultValue={slug}
        maxLength={200}
        required
        aria-describedby="facts-address"
      />
      <span />
      <div>
        <p id="facts-address" className="field-help">
          {isLive ? `Readers find it at ${url}. Moved, that address leads to the new one.` : `It will stand at ${url}.`}
          {!section.isChosen && " Its section was filled in by itself: choose it."}
        </p>
        <button type="submit" className="button" disabled={deeds.isPending}>
          {section.isChosen ? "Change section or slug" : "Choose this section"}
        </button>
      </div>
    </form>
  );
}
