import type { BlockChoice } from "@/lib/editor/block-choices";
import { Keys } from "./keys";

export function ChoiceFace({ choice }: { choice: BlockChoice }) {
  return (
    <>
      <span>{choice.name}</span>
      {choice.keys !== undefined && <Keys keys={choice.keys} />}
    </>
  );
}
