import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { PullQuote } from "./schema";

/** An aside and not a blockquote: the words are the article's own, and ears meet them in their place in the text. */
export function PullQuoteBlock({ block }: { block: PullQuote; context: BlockContext }) {
  return (
    <aside className="pull-quote in-margin" aria-label="Pull quote">
      <p>
        <RunningText text={block.text} />
      </p>
      {block.attribution && <p className="attribution">{block.attribution}</p>}
    </aside>
  );
}
