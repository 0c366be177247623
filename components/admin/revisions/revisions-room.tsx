import Link from "next/link";
import type { RowClock } from "@/components/admin/articles/article-row";
import type { FormAction } from "@/components/admin/ui/action-form";
import { RoomHead } from "@/components/admin/ui/room-head";
import type { ComparisonView } from "@/lib/views/comparison-view";
import type { RevisionList } from "@/lib/views/revision-view";
import type { WorkflowView } from "@/lib/views/workflow-view";
import { Comparison } from "./comparison";
import { RevisionListing } from "./revision-listing";

type Props = {
  workflow: WorkflowView;
  list: RevisionList;
  /** Null where there is nothing to compare with. */
  comparison: ComparisonView | null;
  clock: RowClock;
  language: string;
  restore: FormAction;
};

/** What an article was: its revisions at the side, and two of them on the page as it will look. */
export function RevisionsRoom({ workflow, list, comparison, clock, language, restore }: Props) {
  const { articleId, stage } = workflow;
  const headline = list.lines[0]?.headline;
  return (
    <div className="room with-views revisions">
      <RevisionListing articleId={articleId} list={list} comparison={comparison} clock={clock} />
      <section aria-labelledby="revisions-name">
        <RoomHead title={<span id="revisions-name">Revisions</span>} about={headline || "No headline yet"}>
          {stage !== "trashed" && (
            <Link className="button" href={`/admin/articles/${articleId}`} prefetch={false}>
              Back to the text
            </Link>
          )}
        </RoomHead>
        {comparison === null ? (
          <p className="nothing">There is one revision so far, and nothing to compare it with.</p>
        ) : (
          <Comparison
            workflow={workflow}
            comparison={comparison}
            clockface={{ timeZone: clock.timeZone, language }}
            restore={restore}
          />
        )}
      </section>
    </div>
  );
}
