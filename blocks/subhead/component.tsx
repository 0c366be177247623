import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { Subhead } from "./schema";

/** A subhead inside a section. Those of level one open a section and are set by components/article/sectioned-body.tsx. */
export function SubheadBlock({ block, context }: { block: Subhead; context: BlockContext }) {
  const Heading = block.level === 1 ? "h2" : context.minorHeading;
  return (
    <Heading className="minor-subhead" id={`b-${block.id}`}>
      <RunningText text={block.text} />
    </Heading>
  );
}
