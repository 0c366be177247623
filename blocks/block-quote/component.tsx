import { isSafeHref } from "@/lib/href";
import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { BlockQuote } from "./schema";

export function BlockQuoteBlock({ block }: { block: BlockQuote; context: BlockContext }) {
  const source = block.source !== undefined && isSafeHref(block.source) ? block.source : null;
  return (
    <figure className="block-quote">
      <blockquote {...(source !== null && /^https?:/.test(source) && { cite: source })}>
        {block.paragraphs.map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name of their own and never move.
          <p key={place}>
            <RunningText text={paragraph} />
          </p>
        ))}
      </blockquote>
      {(block.attribution || source !== null) && (
        <figcaption>
          {source === null ? block.attribution : <a href={source}>{block.attribution || "Source"}</a>}
        </figcaption>
      )}
    </figure>
  );
}
