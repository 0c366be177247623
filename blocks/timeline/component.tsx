import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { Timeline } from "./schema";

export function TimelineBlock({ block }: { block: Timeline; context: BlockContext }) {
  return (
    <div className="timeline">
      {block.title && <p className="block-title">{block.title}</p>}
      <ol>
        {block.events.map((event, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two events may fall on one day, and none moves.
          <li key={place}>
            <p className="when">
              {event.date === undefined ? event.when : <time dateTime={event.date}>{event.when}</time>}
            </p>
            <div>
              {event.heading && <p className="event">{event.heading}</p>}
              {event.text.length > 0 && (
                <p>
                  <RunningText text={event.text} />
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
