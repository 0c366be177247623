import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { PullQuote } from "./schema";

/** Not a blockquote, because the words are the article's own; not an aside, because ears need no landmark for them. */
export function PullQuoteBlock({ block }: { block: PullQuote; context: BlockContext }) {
  return (
    <div className="pull-quote in-margin">
      <p>
        <RunningText text={block.text} />
      </p>
      {block.attribution && <p className="attribution">{block.attribution}</p>}
    </div>
  );
}
