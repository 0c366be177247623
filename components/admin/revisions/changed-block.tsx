import type { BlockContext } from "@/blocks/context";
import { type ArticleDocument, isKnownBlock } from "@/blocks/document";
import { RenderBlock } from "@/blocks/render-block";
import type { BlockDifference } from "@/lib/difference/compare-texts";
import { RestoreForm, type Restoring } from "./restore-form";
import { Words } from "./words";

type AnyBlock = ArticleDocument["blocks"][number];
type Props = { difference: BlockDifference; context: BlockContext; restoring: Restoring | null };

/** One block of the page: as it is, put in, taken out, or with its words compared. */
export function ChangedBlock({ difference, context, restoring }: Props) {
  if (difference.kind === "same") {
    return (
      <>
        {difference.isMoved && <p className="change-sign">Moved here</p>}
        <AsPrinted block={difference.after.block} context={context} />
      </>
    );
  }
  if (difference.kind === "added") {
    return (
      <ins className="change-block">
        <p className="change-sign">Put in</p>
        <AsPrinted block={difference.after.block} context={context} />
      </ins>
    );
  }
  const { block } = difference.before;
  const putBack = restoring !== null && (
    <RestoreForm restoring={restoring} blockId={block.id} name={`Put this back as in revision ${restoring.number}`} />
  );
  if (difference.kind === "removed") {
    return (
      <>
        <del className="change-block">
          <p className="change-sign">Taken out</p>
          <AsPrinted block={block} context={context} />
        </del>
        {putBack}
      </>
    );
  }
  return (
    <div className="change-block change-words">
      <p className="change-sign">{difference.isMoved ? "Moved and changed" : "Changed"}</p>
      <ChangedLines difference={difference} />
      {difference.hasOtherChanges && (
        <>
          <p className="change-sign">More than its words has changed; it now looks like this:</p>
          <AsPrinted block={difference.after.block} context={context} />
        </>
      )}
      {putBack}
    </div>
  );
}

function AsPrinted({ block, context }: { block: AnyBlock; context: BlockContext }) {
  return isKnownBlock(block) ? <RenderBlock block={block} context={context} /> : <p>A block of a later release.</p>;
}

/** The lines of a block with their words compared, set as the block sets them where that is a matter of one element. */
function ChangedLines({ difference }: { difference: Extract<BlockDifference, { kind: "changed" }> }) {
  const { block } = difference.after;
  const lines = difference.lines.map(({ changes }, place) => ({ key: `line-${place}`, changes }));
  if (block.type === "subhead") {
    return lines.map(({ key, changes }) => (
      <h2 key={key} className="subhead">
        <Words changes={changes} />
      </h2>
    ));
  }
  if (block.type === "list" || block.type === "keyPoints") {
    return (
      <ul className="change-list">
        {lines.map(({ key, changes }) => (
          <li key={key}>
            <Words changes={changes} />
          </li>
        ))}
      </ul>
    );
  }
  const isQuote = block.type === "blockQuote" || block.type === "pullQuote";
  const words = lines.map(({ key, changes }) => (
    <p key={key}>
      <Words changes={changes} />
    </p>
  ));
  return isQuote ? <blockquote className="change-quote">{words}</blockquote> : words;
}
