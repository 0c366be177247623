import type { BlockContext } from "../context";
import { RunningText } from "../running-text";
import type { QuestionAndAnswer } from "./schema";

/** Questions and answers are one of the uses that HTML names for dl; as headings they would flood the outline. */
export function QuestionAndAnswerBlock({ block }: { block: QuestionAndAnswer; context: BlockContext }) {
  return (
    <dl className="question-and-answer">
      <dt>
        <RunningText text={block.question} />
      </dt>
      <dd>
        {block.answer.map((paragraph, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name of their own and never move.
          <p key={place} className="text">
            <RunningText text={paragraph} />
          </p>
        ))}
      </dd>
    </dl>
  );
}
