import type { BlockContext } from "@/blocks/context";
import type { FormAction } from "@/components/admin/ui/action-form";
import type { Clockface } from "@/lib/dates";
import { compareTexts } from "@/lib/difference/compare-texts";
import type { ComparisonView } from "@/lib/views/comparison-view";
import type { WorkflowView } from "@/lib/views/workflow-view";
import { ChangedBlock } from "./changed-block";
import { ChangedFields } from "./changed-fields";
import { RestoreForm, type Restoring } from "./restore-form";

type Props = { workflow: WorkflowView; comparison: ComparisonView; clockface: Clockface; restore: FormAction };

/** What lies between two revisions, on the page as it looks; each block can be put back by itself. */
export function Comparison({ workflow, comparison, clockface, restore }: Props) {
  const { before, after, pictures, cards } = comparison;
  const difference = compareTexts(before.text, after.text);
  const context: BlockContext = { pictures, articles: cards, clockface, initialId: null, minorHeading: "h3" };
  const mayRestore = workflow.deeds.includes("save-article");
  const restoring: Restoring | null = mayRestore
    ? {
        articleId: workflow.articleId,
        number: before.number,
        expectedRevision: workflow.workingRevision,
        action: restore,
      }
    : null;
  return (
    <>
      <div className="comparison-legend">
        <p>
          From revision <b className="number">{before.number}</b> to <b className="number">{after.number}</b>:{" "}
          <del>taken out</del> <ins>put in</ins>
        </p>
        {restoring !== null && before.number !== workflow.workingRevision && (
          <RestoreForm restoring={restoring} blockId="" name={`Put all of revision ${before.number} back`} />
        )}
      </div>
      {difference.isSame && <p className="said">Both are the same, word for word.</p>}
      <article className="sheet comparison-sheet" aria-label="Both revisions on one page">
        <ChangedFields before={before.text} after={after.text} difference={difference} pictures={pictures} />
        {difference.blocks.map((block) => (
          <ChangedBlock
            key={"after" in block ? block.after.block.id : block.before.block.id}
            difference={block}
            context={context}
            restoring={restoring}
          />
        ))}
      </article>
    </>
  );
}
