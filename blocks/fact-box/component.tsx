import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { FactBox } from "./schema";

export function FactBoxBlock({ block }: { block: FactBox; context: BlockContext }) {
  const titleId = `facts-${block.id}`;
  return (
    <aside className="fact-box in-margin" aria-labelledby={titleId}>
      <p className="block-title" id={titleId}>
        {block.title}
      </p>
      {block.paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name of their own and never move.
        <p key={place}>
          <RunningText text={paragraph} />
        </p>
      ))}
      {block.facts.length > 0 && (
        <dl>
          {block.facts.map((fact, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a term may be explained twice, and none moves.
            <div key={place}>
              <dt>{fact.term}</dt>
              <dd>
                <RunningText text={fact.text} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </aside>
  );
}
