"use client";

import type { WorkflowView } from "@/lib/views/workflow-view";
import type { ArticleActions } from "./article-actions";
import { useDeeds } from "./use-deeds";

/** Says above the sheet that the article lies in the trash, and takes it out for those who may. */
export function TrashNotice({ workflow, restore }: { workflow: WorkflowView; restore: ArticleActions["restore"] }) {
  const deeds = useDeeds(workflow.articleId, workflow.workingRevision);
  const mayRestore = workflow.deeds.includes("restore-article-from-trash");
  return (
    <div className="said">
      <p>
        It lies in the trash: it can be read, and not written.{" "}
        {mayRestore ? "Restore it to go on." : "Ask an editor to restore it."}
      </p>
      {deeds.told !== null && (
        <p className="field-problem" role="alert">
          {deeds.told.sentences.join(" ")}
        </p>
      )}
      {mayRestore && (
        <button
          type="button"
          className="button go"
          disabled={deeds.isPending}
          onClick={() => void deeds.run({ deed: restore, done: "" })}
        >
          Restore it
        </button>
      )}
    </div>
  );
}
