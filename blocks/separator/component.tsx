import type { BlockContext } from "../context";
import type { Separator } from "./schema";

export function SeparatorBlock(_props: { block: Separator; context: BlockContext }) {
  return <hr className="separator" />;
}
