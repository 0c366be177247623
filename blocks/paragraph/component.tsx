import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { Paragraph } from "./schema";

export function ParagraphBlock({ block, context }: { block: Paragraph; context: BlockContext }) {
  return (
    <p className={block.id === context.initialId ? "text initial" : "text"}>
      <RunningText text={block.text} />
    </p>
  );
}
