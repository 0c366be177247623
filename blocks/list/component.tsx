import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { List } from "./schema";

export function ListBlock({ block }: { block: List; context: BlockContext }) {
  const Kind = block.ordered ? "ol" : "ul";
  return (
    <Kind className="list">
      {block.items.map((item, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no name of their own and never move.
        <li key={place}>
          <RunningText text={item.text} />
          {item.items !== undefined && item.items.length > 0 && (
            <Kind className="list">
              {item.items.map((inner, innerPlace) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <li key={innerPlace}>
                  <RunningText text={inner.text} />
                </li>
              ))}
            </Kind>
          )}
        </li>
      ))}
    </Kind>
  );
}
