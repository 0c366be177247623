"use client";

import type { FormEvent } from "react";
import type { ArticleActions } from "@/components/admin/publish/article-actions";
import type { Deeds } from "@/components/admin/publish/use-deeds";
import type { WorkflowView } from "@/lib/views/workflow-view";

type Props = {
  workflow: WorkflowView;
  sections: readonly { id: string; name: string }[];
  actions: ArticleActions;
  deeds: Deeds;
};

/** Section and slug, of which the address is made. */
export function MoveForm({ workflow, sections, actions, deeds }: Props) {
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
    const fields = { sectionId, ...(newSlug !== slug && { slug: newSlug }) };
    const done =
      firstPublishedAt === null ? "Its address is changed." : `Moved. ${url} leads to the new address for ever.`;
    void deeds.run({ deed: actions.move, fields, done });
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
