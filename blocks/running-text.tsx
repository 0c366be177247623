import { Fragment, type ReactNode } from "react";
import { markedRuns, type Run } from "./marked-runs";
import type { Mark, Text } from "./text";

/** Running text with its marks and line breaks. */
export function RunningText({ text }: { text: Text }) {
  return <Runs runs={markedRuns(text)} />;
}

function Runs({ runs }: { runs: Run[] }): ReactNode {
  return runs.map((run, place) =>
    typeof run === "string" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never move.
      <Lines key={place} characters={run} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never move.
      <Marked key={place} mark={run.mark}>
        <Runs runs={run.runs} />
      </Marked>
    ),
  );
}

function Lines({ characters }: { characters: string }): ReactNode {
  return characters.split("\n").map((line, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and never move.
    <Fragment key={place}>
      {place > 0 && <br />}
      {line}
    </Fragment>
  ));
}

function Marked({ mark, children }: { mark: Mark; children: ReactNode }) {
  switch (mark.type) {
    case "link":
      return <a href={mark.href}>{children}</a>;
    case "strong":
      return <strong>{children}</strong>;
    case "emphasis":
      return <em>{children}</em>;
    case "smallCaps":
      return <span className="small-caps">{children}</span>;
    case "strikethrough":
      return <s>{children}</s>;
    case "subscript":
      return <sub>{children}</sub>;
    case "superscript":
      return <sup>{children}</sup>;
    case "code":
      return <code>{children}</code>;
  }
}
