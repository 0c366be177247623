import { RunningText } from "@/blocks/running-text";
import type { WordChange } from "@/lib/difference/word-changes";

/** Words as they are set, with what was taken out and put in told by its line, its sign and its element. */
export function Words({ changes }: { changes: readonly WordChange[] }) {
  let place = 0;
  return changes.map(({ kind, text }) => {
    // The runs of a comparison have no names; where each begins tells them apart.
    const key = `${kind}-${place}`;
    place += text.reduce((length, span) => length + span.text.length, 1);
    const words = <RunningText key={key} text={text} />;
    return kind === "added" ? <ins key={key}>{words}</ins> : kind === "removed" ? <del key={key}>{words}</del> : words;
  });
}
