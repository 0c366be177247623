"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { StageTide } from "@/components/admin/ui/stage-tide";
import { useEditorHandle } from "@/components/editor/editor-context";
import type { Check } from "@/lib/checklist";
import type { WorkflowView } from "@/lib/views/workflow-view";
import type { ArticleActions } from "./article-actions";
import { OtherDeeds } from "./other-deeds";
import { PublishForm } from "./publish-form";
import { ReviewDeeds } from "./review-deeds";
import { Standing } from "./standing";
import { ToldReaders } from "./told-readers";
import { useDeeds } from "./use-deeds";

export type PublishPanelProps = {
  workflow: WorkflowView;
  checks: readonly Check[];
  actions: ArticleActions;
  /** When the page was made, ISO 8601. */
  now: string;
};

/** From here an article goes before readers, is changed there, and is taken back. */
export function PublishPanel({ workflow, checks, actions, now }: PublishPanelProps) {
  const { articleId, workingRevision, deeds: possible } = workflow;
  const editor = useEditorHandle();
  const deeds = useDeeds(articleId, workingRevision);
  useNewerText(workingRevision);
  const hasUnsaved = editor?.isUnsaved === true && workflow.stage === "published";
  const mayPublish = possible.includes("publish-article") || possible.includes("schedule-article");
  return (
    <section className="publish" aria-label="Publish">
      <h2>Publish</h2>
      <StageTide stage={hasUnsaved ? "changed" : workflow.stage} />
      <Standing workflow={workflow} now={now} />
      <div role="status">
        {deeds.told !== null && (
          <div className={deeds.told.isProblem ? "said problem" : "said"}>
            {deeds.told.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        )}
      </div>
      {mayPublish && (
        <PublishForm
          key={workflow.schedule?.for ?? ""}
          workflow={workflow}
          checks={checks}
          actions={actions}
          deeds={deeds}
          now={now}
        />
      )}
      <ReviewDeeds workflow={workflow} actions={actions} deeds={deeds} />
      <ToldReaders workflow={workflow} actions={actions} deeds={deeds} now={now} />
      <OtherDeeds workflow={workflow} actions={actions} deeds={deeds} />
    </section>
  );
}

/** Milliseconds after a save until the panel asks anew: whoever writes on saves again soon. */
const calm = 400;

/** Has the server say anew what can be done when the editor has saved something newer. */
function useNewerText(workingRevision: number): void {
  const router = useRouter();
  const revision = useEditorHandle()?.revision ?? workingRevision;
  useEffect(() => {
    if (revision <= workingRevision) return;
    const timer = setTimeout(() => router.refresh(), calm);
    return () => clearTimeout(timer);
  }, [revision, workingRevision, router]);
}
