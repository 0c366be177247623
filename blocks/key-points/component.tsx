import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { KeyPoints } from "./schema";

export function KeyPointsBlock({ block }: { block: KeyPoints; context: BlockContext }) {
  return (
    <div className="key-points">
      <p className="kicker">Key points</p>
      <ul>
        {block.points.map((point, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no name of their own and never move.
          <li key={place}>
            <RunningText text={point} />
          </li>
        ))}
      </ul>
    </div>
  );
}
