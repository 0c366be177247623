"use client";

import type { ArticleActions } from "@/components/admin/publish/article-actions";
import { useDeeds } from "@/components/admin/publish/use-deeds";
import { type ArticleKind, articleKinds } from "@/lib/article-kind";
import { articleKindNames } from "@/lib/article-kind-names";
import type { ArticleFactsView } from "@/lib/views/article-facts-view";
import type { PreviewLinkView } from "@/lib/views/preview-link-view";
import type { WorkflowView } from "@/lib/views/workflow-view";
import { ChoicePicker } from "./choice-picker";
import { EmbargoField } from "./embargo-field";
import { MoveForm } from "./move-form";
import { PreviewLinks } from "./preview-links";
import { useFactConflict } from "./use-fact-conflict";
import { useFacts } from "./use-facts";

type Props = {
  workflow: WorkflowView;
  facts: ArticleFactsView;
  links: readonly PreviewLinkView[];
  actions: ArticleActions;
  now: string;
};

/** What belongs to the article and not to its text. Each choice is kept as soon as it is made. */
export function FactsPanel({ workflow, facts, links, actions, now }: Props) {
  const { articleId, workingRevision, timeZone, may, owner } = workflow;
  const deeds = useDeeds(articleId, workingRevision);
  const conflicts = useFactConflict();
  const { shown, keep } = useFacts({ facts, save: actions.saveDetails, deeds, conflicts }, timeZone);
  const mayWrite = workflow.deeds.includes("save-article") && workflow.stage !== "trashed";
  const give = async (ownerId: string, seenOwnerId: string): Promise<void> => {
    const fields = { ownerId, seenOwnerId };
    const answer = await deeds.run({ deed: actions.assign, fields, done: "Its owner is changed." });
    if (!answer || answer.ok || answer.storedOwner === undefined) return;
    const mine = facts.choices.owners.find(({ id }) => id === ownerId)?.name ?? "Nobody";
    const theirs = answer.storedOwner?.name ?? "Nobody";
    const chosen = await conflicts.ask([{ name: "owner", label: "Owner", mine, theirs }]);
    deeds.clear();
    if (chosen?.has("owner")) await give(ownerId, answer.storedOwner?.id ?? "");
  };

  return (
    <section aria-label="Facts">
      <h2>Facts</h2>
      <div role="status">
        {deeds.told !== null && (
          <p className={deeds.told.isProblem ? "field-problem" : "field-help"}>{deeds.told.sentences.join(" ")}</p>
        )}
      </div>
      <div className="facts">
        <label htmlFor="facts-kind">Kind</label>
        <select
          id="facts-kind"
          value={shown.kind}
          disabled={!mayWrite}
          onChange={(event) => void keep({ kind: event.target.value as ArticleKind })}
        >
          {articleKinds.map((kind) => (
            <option key={kind} value={kind}>
              {articleKindNames[kind]}
            </option>
          ))}
        </select>
        <label htmlFor="facts-language">Language</label>
        <LanguageField
          id="facts-language"
          language={shown.language}
          isDisabled={!mayWrite}
          onKeep={(language) => void keep({ language })}
        />
        <label htmlFor="facts-comments">Comments</label>
        <select
          id="facts-comments"
          value={shown.commentPolicy ?? ""}
          disabled={!mayWrite}
          onChange={({ target: { value } }) =>
            void keep({ commentPolicy: value === "off" || value === "closed" ? value : null })
          }
        >
          <option value="">As in the section</option>
          <option value="closed">Closed</option>
          <option value="off">Off</option>
        </select>
        <label htmlFor="facts-owner">Owner</label>
        {may.assign ? (
          <select
            id="facts-owner"
            value={owner?.id ?? ""}
            onChange={({ target: { value } }) => void give(value, owner?.id ?? "")}
          >
            <option value="">Nobody</option>
            {facts.choices.owners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          <output id="facts-owner">{owner?.name ?? "Nobody"}</output>
        )}
      </div>
      <ChoicePicker
        of="contributors"
        label="Byline"
        chosen={shown.contributors}
        isDisabled={!mayWrite}
        onChange={(contributors) => void keep({ contributors })}
      />
      <ChoicePicker
        of="topics"
        label="Topics"
        chosen={shown.topics}
        mayAdd={facts.choices.mayAddTopics}
        isDisabled={!mayWrite}
        onChange={(topics) => void keep({ topics })}
      />
      <MoveForm
        workflow={workflow}
        sections={facts.choices.sections}
        actions={actions}
        deeds={deeds}
        conflicts={conflicts}
      />
      {may.embargo && !workflow.isLive && (
        <EmbargoField
          key={shown.embargoedUntil}
          until={shown.embargoedUntil}
          timeZone={timeZone}
          onKeep={(embargoedUntil) => void keep({ embargoedUntil })}
        />
      )}
      <PreviewLinks workflow={workflow} links={links} actions={actions} deeds={deeds} now={now} />
      <dl className="facts">
        <dt>Revisions</dt>
        <dd>
          <a href={`/admin/articles/${articleId}/revisions`}>{workingRevision} and what they changed</a>
        </dd>
        {workflow.isLive && (
          <>
            <dt>Views</dt>
            <dd className="number">{facts.views.toLocaleString("en-GB")}</dd>
          </>
        )}
      </dl>
      {conflicts.dialog}
    </section>
  );
}

type LanguageProps = { id: string; language: string; isDisabled: boolean; onKeep: (language: string) => void };

/** A tag such as en-GB, kept when the field is left or Enter is pressed. */
function LanguageField({ id, language, isDisabled, onKeep }: LanguageProps) {
  const keep = (given: string) => given !== "" && given !== language && onKeep(given);
  return (
    <input
      id={id}
      key={language}
      defaultValue={language}
      disabled={isDisabled}
      maxLength={20}
      onBlur={(event) => keep(event.target.value.trim())}
      onKeyDown={(event) => event.key === "Enter" && keep(event.currentTarget.value.trim())}
    />
  );
}
