"use client";

import { useState } from "react";
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

type Props = {
  workflow: WorkflowView;
  facts: ArticleFactsView;
  links: readonly PreviewLinkView[];
  actions: ArticleActions;
  now: string;
};

type Details = Pick<
  ArticleFactsView,
  "kind" | "language" | "commentPolicy" | "embargoedUntil" | "topics" | "contributors"
>;

/** What belongs to the article and not to its text. Each choice is kept as soon as it is made. */
export function FactsPanel({ workflow, facts, links, actions, now }: Props) {
  const { articleId, workingRevision, timeZone, may, owner } = workflow;
  const deeds = useDeeds(articleId, workingRevision);
  const [details, setDetails] = useState<Details>(facts);
  // What others have chosen meanwhile comes with the next look, and must not be put back by what is kept here.
  const stored = JSON.stringify(facts);
  const [seen, setSeen] = useState(stored);
  if (seen !== stored) {
    setSeen(stored);
    setDetails(facts);
  }
  const mayWrite = workflow.deeds.includes("save-article");

  const keep = async (change: Partial<Details>) => {
    const [before, next] = [details, { ...details, ...change }];
    setDetails(next);
    const fields = {
      kind: next.kind,
      language: next.language,
      commentPolicy: next.commentPolicy ?? "",
      embargoedUntil: next.embargoedUntil ?? "",
      topicIds: next.topics.map(({ id }) => id),
      contributorIds: next.contributors.map(({ id }) => id),
    };
    const answer = await deeds.run({ deed: actions.saveDetails, fields, needsText: true, done: "Kept." });
    if (!answer?.ok) setDetails(before);
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
          value={details.kind}
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
          language={details.language}
          isDisabled={!mayWrite}
          onKeep={(language) => void keep({ language })}
        />
        <label htmlFor="facts-comments">Comments</label>
        <select
          id="facts-comments"
          value={details.commentPolicy ?? ""}
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
            onChange={({ target: { value } }) =>
              void deeds.run({ deed: actions.assign, fields: { ownerId: value }, done: "Its owner is changed." })
            }
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
        chosen={details.contributors}
        isDisabled={!mayWrite}
        onChange={(contributors) => void keep({ contributors })}
      />
      <ChoicePicker
        of="topics"
        label="Topics"
        chosen={details.topics}
        mayAdd={facts.choices.mayAddTopics}
        isDisabled={!mayWrite}
        onChange={(topics) => void keep({ topics })}
      />
      <MoveForm workflow={workflow} sections={facts.choices.sections} actions={actions} deeds={deeds} />
      {may.embargo && !workflow.isLive && (
        <EmbargoField
          until={details.embargoedUntil}
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
